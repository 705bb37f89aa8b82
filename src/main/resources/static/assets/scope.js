// Keeps the sums of the scope page up to date while somebody types.
(() => {
  const form = document.querySelector('form[data-scope]');
  if (!form) return;

  const hours = (task) => {
    const typed = Number(task.querySelector('[data-hours]').value.trim().replace(',', '.'));
    return Number.isFinite(typed) && typed > 0 ? typed : 0;
  };
  const shown = (sum) => String(Math.round(sum * 100) / 100);

  const addUp = () => {
    const byRole = {};
    let total = 0;
    for (const part of form.querySelectorAll('[data-package]')) {
      let sum = 0;
      for (const task of part.querySelectorAll('[data-task]')) {
        const role = task.querySelector('[data-of]').value;
        byRole[role] = (byRole[role] || 0) + hours(task);
        sum += hours(task);
      }
      part.querySelector('[data-sum]').value = shown(sum);
      total += sum;
    }
    let net = 0;
    for (const output of form.querySelectorAll('output[data-role]')) {
      const sum = byRole[output.dataset.role] || 0;
      output.value = shown(sum);
      net += sum * Number(output.dataset.rate);
    }
    form.querySelector('[data-total]').value = shown(total);
    form.querySelector('[data-net]').value = net.toFixed(2);
  };

  form.addEventListener('input', addUp);
  form.addEventListener('change', addUp);
})();
