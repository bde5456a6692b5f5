// Tasklist sorts by creation unless its address says otherwise; clerks work by deadline.
const BY_DUE_DATE = '[{"sortBy":"dueDate","sortOrder":"asc"}]';

function sortByDueDate() {
  const [path, query = ''] = location.hash.split('?');
  const parameters = new URLSearchParams(query);
  if ((path === '' || path === '#/') && !parameters.has('sorting')) {
    parameters.set('sorting', BY_DUE_DATE);
    location.replace('#/?' + parameters);
  }
}

window.addEventListener('hashchange', sortByDueDate);
sortByDueDate();

// The forms drop the target of links; a clerk who opens a photo must not lose what is already written in the task.
document.addEventListener('click', event => {
  const link = event.target instanceof Element && event.target.closest('.fjs-form a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}, true);
