// The tab "Case" beside a task: the staff page of the case, fetched as a part and kept within the tab, forms included.
// It stands in a shadow tree, so that neither Tasklist's styles nor its keys reach it.
const english = navigator.language.startsWith('en');
const NOT_THERE = english ? 'The case could not be loaded. Open the tab again.' : 'Nie udało się wczytać sprawy. Otwórz kartę jeszcze raz.';

let leaving = new AbortController();

async function show(root, address, options) {
  const { signal } = leaving;
  let answer;
  try {
    answer = await fetch(address, { credentials: 'same-origin', signal, ...options });
  } catch (e) {
    if (!signal.aborted) {
      say(root, NOT_THERE);
    }
    return;
  }
  const text = await answer.text();
  if ((answer.headers.get('Content-Type') || '').startsWith('text/html')) {
    root.innerHTML = text;
  } else {
    say(root, (text.startsWith('{') && (JSON.parse(text).detail || JSON.parse(text).message)) || NOT_THERE);
  }
}

function say(root, sentence) {
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.textContent = sentence;
  root.replaceChildren(said);
}

// After a form the reader goes on where the page answers.
function goOn(root, section) {
  const there = root.querySelector('.said') || (section && root.getElementById(section)) || root.querySelector('h2');
  if (there) {
    there.tabIndex = -1;
    there.focus();
  }
}

function render(node, { taskId }) {
  leaving.abort();
  leaving = new AbortController();
  node.classList.add('sprawa-case');
  const root = node.attachShadow({ mode: 'open' });
  root.addEventListener('submit', async event => {
    event.preventDefault();
    const form = event.target;
    const section = form.closest('section');
    await show(root, form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    goOn(root, section && section.getAttribute('aria-labelledby'));
  });
  // Who follows a link must not lose what is already written in the task.
  root.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (link) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  });
  // Tasklist has keys of its own.
  root.addEventListener('keydown', event => event.stopPropagation());
  show(root, `/staff/tasks/${encodeURIComponent(taskId)}?fragment=1`);
}

export default {
  id: 'sprawa-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: english ? 'Case' : 'Sprawa' },
  render
};
