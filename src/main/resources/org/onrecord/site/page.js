/* The search box of every page, which leads to the search page; "/" puts the cursor there. */
(function () {
  "use strict";
  var form = document.getElementById("form");
  var input = document.getElementById("words");
  var go = document.getElementById("go");

  function search() {
    var words = input.value.trim();
    if (words === "") {
      input.focus();
    } else {
      location.href = form.dataset.page + "?q=" + encodeURIComponent(words);
    }
  }

  /*
   * Opens the collapsed part that has the target of a link, in browsers that leave it closed. An empty element leads to
   * the page to which its entry was moved.
   */
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var isOpened = false;
    if (target !== null && target.tagName === "I") {
      location.replace(target.parentNode.querySelector("a").href + location.hash);
      return;
    }
    for (var one = target; one !== null; one = one.parentElement) {
      if (one.tagName === "DETAILS" && !one.open) {
        one.open = true;
        isOpened = true;
      }
    }
    if (isOpened) {
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  if (go !== null) {
    go.addEventListener("click", search);
    input.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && !event.isComposing) {
        search();
      }
    });
  }
  document.addEventListener("keydown", function (event) {
    var isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  window.addEventListener("hashchange", reveal);
  reveal();
})();
