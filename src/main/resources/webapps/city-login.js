// The way to the city's own log-in, below the form of the log-in page. The form is drawn anew now and then, and the link with it.
const app = location.pathname.split('/')[3];
const english = navigator.language.startsWith('en');

function offer() {
  const form = document.querySelector('form[name=signinForm]');
  if (form && !form.nextElementSibling?.matches('.sprawa-city-login')) {
    const link = document.createElement('a');
    link.className = 'sprawa-city-login';
    link.href = '/oidc/login?to=' + app;
    link.textContent = english ? 'Log in with the city account' : 'Zaloguj się kontem miejskim';
    form.after(link);
  }
}

const drawn = new MutationObserver(offer);

function watch() {
  drawn.disconnect();
  if (location.hash.startsWith('#/login')) {
    drawn.observe(document.body, { childList: true, subtree: true });
    offer();
  }
}

window.addEventListener('hashchange', watch);
watch();
