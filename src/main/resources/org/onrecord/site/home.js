/* The search box of the first page, which leads to the search page. */
(function () {
  "use strict";
  var input = document.getElementById("words");

  function search() {
    var words = input.value.trim();
    if (words === "") {
      input.focus();
    } else {
      location.href = "search.html?q=" + encodeURIComponent(words);
    }
  }

  document.getElementById("form").hidden = false;
  document.getElementById("go").addEventListener("click", search);
  input.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.isComposing) {
      search();
    }
  });
})();
