// Where the cases of a service wait: on each activity of the diagram how many, how long, and how many are or soon will be overdue.

function badge({ text, badge, degree }) {
  const spot = document.createElement('div');
  spot.className = 'sprawa-heat sprawa-heat-' + degree;
  spot.textContent = badge;
  spot.title = text;
  spot.setAttribute('role', 'img');
  spot.setAttribute('aria-label', text);
  return spot;
}

function legend(container, picture) {
  container.querySelector('.sprawa-legend')?.remove();
  const text = document.createElement('div');
  text.className = 'sprawa-legend';
  const link = document.createElement('a');
  link.href = picture.address;
  link.textContent = picture.list;
  text.append((picture.spots.length ? picture.legend : picture.none) + ' ', link);
  container.append(text);
}

export default {
  id: 'sprawa-heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: async (viewer, { processDefinitionId }) => {
    const answer = await fetch('/staff/api/reports/heat/' + encodeURIComponent(processDefinitionId), { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      return;
    }
    const picture = await answer.json();
    const elements = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    picture.spots.filter(spot => elements.get(spot.activity)).forEach(spot => {
      canvas.addMarker(spot.activity, 'sprawa-heat-' + spot.degree);
      viewer.get('overlays').add(spot.activity, 'sprawa-heat', { position: { top: -14, left: 0 }, html: badge(spot) });
    });
    legend(canvas.getContainer(), picture);
  }
};
