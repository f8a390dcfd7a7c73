/* The filter of the timeline: by words and by topic. Without it the page shows everything. */
(function () {
  "use strict";
  var words = document.getElementById("filtered");
  var topic = document.getElementById("topic");
  var count = document.getElementById("count");

  /* In lower case and without accents. */
  function fold(text) {
    return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  }

  var lists = Array.from(document.querySelectorAll("ol.entries"), function (list) {
    return {
      element: list,
      heading: list.previousElementSibling,
      year: list.closest("details"),
      entries: Array.from(list.children, function (entry) {
        return { element: entry, topic: entry.dataset.topic, text: fold(entry.textContent) };
      })
    };
  });
  var milestones = document.getElementById("at-milestones");
  var total = 0;
  lists.forEach(function (list) {
    list.isMilestones = list.heading === milestones;
    total += list.isMilestones ? 0 : list.entries.length;
  });

  function show() {
    var asked = fold(words.value).split(/\s+/).filter(function (word) { return word !== ""; });
    var isFiltered = asked.length > 0 || topic.value !== "";
    var shown = 0;
    lists.forEach(function (list) {
      var left = 0;
      list.entries.forEach(function (entry) {
        var isShown = (topic.value === "" || entry.topic === topic.value)
            && asked.every(function (word) { return entry.text.indexOf(word) >= 0; });
        entry.element.hidden = !isShown;
        left += isShown ? 1 : 0;
      });
      list.element.hidden = left === 0;
      if (list.year !== null) {
        list.year.hidden = left === 0;
        list.year.open = isFiltered && left > 0;
      } else if (list.isMilestones) {
        list.heading.hidden = left === 0;
      }
      shown += list.isMilestones ? 0 : left;
    });
    count.textContent = isFiltered ? shown + " of " + total + " facts" : "";
  }

  document.getElementById("filter").hidden = false;
  words.addEventListener("input", show);
  topic.addEventListener("change", show);
  if (words.value !== "" || topic.value !== "") {
    show();
  }
})();
