// Spares an approver steps; every page works without it.
(() => {
  "use strict";
  const count = (output, number) => {
    output.hidden = number === 0;
    output.textContent = output.dataset.one.replace("{0}", number);
  };

  const picks = [...document.querySelectorAll(".pick input")];
  const selected = document.querySelector(".bulk .count");
  const all = document.querySelector("a.select");
  if (picks.length > 0 && selected && all) {
    const show = () => {
      const number = picks.filter(pick => pick.checked).length;
      count(selected, number);
      all.textContent = number === picks.length ? all.dataset.none : all.dataset.all;
    };
    all.setAttribute("role", "button");
    all.addEventListener("click", event => {
      event.preventDefault();
      const every = picks.every(pick => pick.checked);
      picks.forEach(pick => { pick.checked = !every; });
      show();
    });
    all.addEventListener("keydown", event => {
      if (event.key !== " ") return;
      event.preventDefault();
      all.click();
    });
    document.addEventListener("change", show);
    window.addEventListener("pageshow", show);
    show();
  }

  const asked = document.querySelector("output.asked");
  const total = document.getElementById("reviewed");
  const scores = [...document.querySelectorAll("input.score")];
  if (asked && total) {
    const asItIs = Number(total.textContent);
    const show = () => {
      const ticked = document.querySelectorAll(".ask input:checked").length;
      const written = [...document.querySelectorAll(".change input")].filter(field => field.value.trim() !== "").length;
      count(asked, ticked + written);
      const changed = scores.filter(field => field.value.trim() !== "");
      const sum = changed.reduce((left, field) => left + Number(field.value) - (Number(field.dataset.own) || 0), asItIs);
      if (!Number.isNaN(sum)) total.textContent = String(Math.round(sum * 100) / 100);
    };
    document.addEventListener("input", show);
    document.addEventListener("change", show);
    window.addEventListener("pageshow", show);
    show();
  }

  // A second click while the answer is on its way would only ask the same again.
  document.addEventListener("submit", event => {
    if (event.target.dataset.sent) event.preventDefault();
    else event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => { delete form.dataset.sent; }));
})();
