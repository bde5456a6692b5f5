// A link to the unit's own page of its tasks: list for a round, search, several tasks at once.
function render(node) {
  const link = document.createElement('a');
  link.href = '/staff/inbox';
  link.className = 'sprawa-unit-inbox';
  link.textContent = navigator.language.startsWith('en') ? 'Unit inbox' : 'Skrzynka jednostki';
  node.append(link);
}

export default {
  id: 'sprawa-unit-inbox',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render
};
