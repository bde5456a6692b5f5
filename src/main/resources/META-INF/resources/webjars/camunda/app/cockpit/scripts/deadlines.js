// The headline numbers of /staff/overdue on Cockpit's first page. Who may not see them (analysts) sees nothing here.

function figure({ number, text, href, tone }) {
  const link = document.createElement('a');
  link.href = href;
  const count = document.createElement('strong');
  count.textContent = number;
  if (tone) {
    count.className = 'sprawa-' + tone;
  }
  link.append(count, document.createTextNode(' ' + text));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

export default {
  id: 'sprawa-deadlines',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  properties: { label: '' },
  render: async node => {
    const answer = await fetch('/staff/api/reports/headline', { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      return;
    }
    const { title, scope, figures, open, address } = await answer.json();
    const section = document.createElement('div');
    section.className = 'sprawa-deadlines';
    const heading = document.createElement('h1');
    heading.className = 'section-title';
    heading.textContent = title + ' – ' + scope;
    const list = document.createElement('ul');
    list.append(...figures.map(figure));
    const all = document.createElement('a');
    all.href = address;
    all.textContent = open;
    section.append(heading, list, all);
    node.append(section);
  }
};
