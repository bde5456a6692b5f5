// Everything works without this file; it only saves typing and bytes.
'use strict';

// A photo of a telephone is larger than anybody needs, and the network in the street is slow.
const LONGEST_SIDE = 2000;

async function smaller(file) {
  if (!file.type.startsWith('image/') || file.type === 'image/gif') return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = LONGEST_SIDE / Math.max(picture.width, picture.height);
    if (scale >= 1 && file.size < 1e6) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * Math.min(scale, 1));
    canvas.height = Math.round(picture.height * Math.min(scale, 1));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', {type: 'image/jpeg'}) : file;
  } catch (e) {
    return file; // a format that this browser cannot read is sent as it is
  }
}

for (const input of document.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', async () => {
    const chosen = [...input.files];
    const files = await Promise.all(chosen.map(smaller));
    if (files.some((file, i) => file !== chosen[i])) {
      const list = new DataTransfer();
      files.forEach(file => list.items.add(file));
      input.files = list.files;
    }
  });
}

for (const place of document.querySelectorAll('[data-locate]')) {
  if (!navigator.geolocation || !window.isSecureContext) continue;
  const said = place.querySelector('[role=status]');
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    said.textContent = place.dataset.asking;
    navigator.geolocation.getCurrentPosition(found => {
      document.getElementById('lat').value = found.coords.latitude.toFixed(6);
      document.getElementById('long').value = found.coords.longitude.toFixed(6);
      said.textContent = place.dataset.found.replace('#', Math.round(found.coords.accuracy));
    }, () => { said.textContent = place.dataset.failed; }, {enableHighAccuracy: true, timeout: 20000, maximumAge: 30000});
  });
}

// The server makes one report of a double tap anyway; this shows that the first one was felt.
for (const form of document.querySelectorAll('form[data-once]')) {
  const button = form.querySelector('button:not([type=button])');
  const label = button.textContent;
  form.addEventListener('submit', event => {
    if (button.getAttribute('aria-disabled')) event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.busy;
  });
  window.addEventListener('pageshow', () => {
    button.removeAttribute('aria-disabled');
    button.textContent = label;
  });
}

const summary = document.getElementById('summary');
if (summary) summary.focus();
