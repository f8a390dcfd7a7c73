/* The search of the page: finds what "onrecord search" finds, in the same order. Runs from a folder or a server. */
(function () {
  "use strict";
  var SHOWN = 50;
  var ANSWERS_SHOWN = 8;
  var PEOPLE_SHOWN = 4;
  var MIN_SHARE = 0.5;
  var COUNT_BASE = 16;
  var ANSWER_SATURATION = 3;
  var MIN_PREFIX = 3;
  var MIN_CORRECTED = 4;
  var MIN_TWO_SLIPS = 8;
  var SATURATION = 1.2;
  var LENGTH_SHARE = 0.75;

  var index = window.onrecordIndex;
  var terms = index.words === "" ? [] : index.words.split(" ");
  var packed = index.postings.split(" ");
  var lists = new Array(terms.length);
  var compounds = new Set(index.compounds);
  var LONGEST_COMPOUND = 3;

  /* In lower case and without accents. */
  function withoutMarks(text) {
    return Array.from(text.replace(/\p{Mn}/gu, ""), function (c) { return c.toLowerCase(); }).join("");
  }

  function fold(text) {
    return withoutMarks(withoutMarks(text).normalize("NFD"));
  }

  function isDigit(c) {
    return c !== undefined && /^\p{Nd}$/u.test(c);
  }

  function words(text) {
    var folded = fold(text);
    var found = [];
    var word = "";
    for (var i = 0; i <= folded.length; i++) {
      var c = folded[i];
      var inNumber = isDigit(folded[i - 1]) && isDigit(folded[i + 1]);
      if (c !== undefined && (/^[\p{L}\p{Nd}]$/u.test(c) || (c === "." && inNumber))) {
        word += c;
      } else if (!(c === "'" || c === "\u2019" || (c === "," && inNumber))) {
        if (word !== "") {
          found.push(word);
        }
        word = "";
      }
    }
    return joined(found).filter(function (one, at, all) { return all.indexOf(one) === at; });
  }

  /* The words with those of a compound as one: "step dad" is "stepdad", and finds no dad. */
  function joined(all) {
    var made = [];
    for (var at = 0; at < all.length;) {
      var length = LONGEST_COMPOUND;
      while (length > 1 && !(at + length <= all.length && compounds.has(all.slice(at, at + length).join(" ")))) {
        length--;
      }
      made.push(all.slice(at, at + length).join(""));
      at += length;
    }
    return made;
  }

  function list(term) {
    if (lists[term] === undefined) {
      lists[term] = Uint32Array.from(packed[term].split(","), Number);
    }
    return lists[term];
  }

  function add(weights, term) {
    var fact = -1;
    list(term).forEach(function (number) {
      fact += Math.floor(number / index.weights.length);
      weights[fact] += index.weights[number % index.weights.length];
    });
  }

  /* Whether a word that was typed finds a word of the record. */
  function finds(typed, word) {
    return typed === word || (typed.length >= MIN_PREFIX && word.startsWith(typed));
  }

  function weightsOf(word) {
    var weights = new Float64Array(index.facts.length);
    terms.forEach(function (term, number) {
      if (finds(word, term)) {
        add(weights, number);
      }
    });
    return weights;
  }

  function score(rarity, weight, fact) {
    var norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * index.lengths[fact]) / index.mean);
    return (rarity * weight * (SATURATION + 1)) / (weight + norm);
  }

  /* The same facts, each followed at once by those that it replaced. */
  function standingFirst(facts) {
    var isListed = new Set(facts);
    var replaced = new Map();
    var standing = facts.filter(function (fact) {
      var by = index.facts[fact][6];
      if (!isListed.has(by)) {
        return true;
      }
      replaced.set(by, replaced.get(by) || []);
      replaced.get(by).push(fact);
      return false;
    });
    var ordered = [];
    /* The next ones, last first: a chain may be longer than calls can be nested. */
    var next = standing.reverse();
    while (next.length > 0) {
      var fact = next.pop();
      ordered.push(fact);
      (replaced.get(fact) || []).reverse().forEach(function (one) { next.push(one); });
    }
    return ordered;
  }

  /* Facts that have all the words, else any of them; convictions first where they are asked for. */
  function rank(asked) {
    var scores = new Float64Array(index.facts.length);
    var found = new Uint32Array(index.facts.length);
    asked.forEach(function (word) {
      var weights = weightsOf(word);
      var having = weights.reduce(function (sum, weight) { return sum + (weight > 0 ? 1 : 0); }, 0);
      var rarity = Math.log(1 + (weights.length - having + 0.5) / (having + 0.5));
      weights.forEach(function (weight, fact) {
        if (weight > 0) {
          scores[fact] += score(rarity, weight, fact);
          found[fact]++;
        }
      });
    });
    var all = Array.from(scores.keys());
    var complete = all.filter(function (fact) { return found[fact] === asked.length; });
    var some = complete.length > 0 ? complete : all.filter(function (fact) { return found[fact] > 0; });
    var convicted = asked.indexOf("not") < 0
        && index.convicted.some(function (word) { return asked.indexOf(word) >= 0; });
    function isLater(fact) {
      return convicted && !index.facts[fact][4] ? 1 : 0;
    }
    some.sort(function (a, b) { return isLater(a) - isLater(b) || scores[b] - scores[a] || a - b; });
    return { facts: standingFirst(some), isPartial: complete.length === 0 && some.length > 0 };
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.textContent = text;
    return made;
  }

  /* A text as a link, with the words that were found marked. */
  function said(text, asked, address) {
    var made = document.createElement("a");
    made.href = address;
    text.split(/([\p{L}\p{Nd}]+)/u).forEach(function (run) {
      var word = fold(run);
      var isFound = asked.some(function (one) { return finds(one, word); });
      made.appendChild(isFound ? element("mark", "", run) : document.createTextNode(run));
    });
    return made;
  }

  function item(fact, asked) {
    var made = document.createElement("li");
    var text = document.createElement("div");
    text.appendChild(said(fact[2], asked, "facts/" + fact[0] + ".html"));
    if (fact[3] !== "") {
      text.appendChild(document.createTextNode(" "));
      text.appendChild(element("span", "caution", fact[3]));
    }
    if (fact[5] !== "") {
      text.appendChild(element("p", "", fact[5]));
    }
    made.appendChild(element("span", "date", fact[1]));
    made.appendChild(text);
    return made;
  }

  /* A hit as a link, with its first sentence below. */
  function link(text, asked, address, sentence) {
    var made = document.createElement("li");
    made.appendChild(said(text, asked, address));
    if (sentence !== "") {
      made.appendChild(element("p", "", sentence));
    }
    return made;
  }

  /* The people and bodies with all the words in their names, otherwise those whose last name is one of the words. */
  function people(asked) {
    var found = index.people.map(function (party, number) {
      var name = words(party[1]);
      var all = name.concat(words(party[3]));
      var isWhole = asked.every(function (typed) {
        return all.some(function (word) { return finds(typed, word); });
      });
      var last = name[name.length - 1] || "";
      var isNamed = last.length >= MIN_PREFIX && asked.indexOf(last) >= 0;
      var score = asked.filter(function (typed) { return name.indexOf(typed) >= 0; }).length;
      return { party: party, number: number, score: isWhole ? score + 100 : isNamed ? score : -1 };
    }).filter(function (one) { return asked.length > 0 && one.score >= 0; });
    found.sort(function (a, b) { return b.score - a.score || a.number - b.number; });
    if (found.length > 0 && found[0].score < 100) {
      found = found.filter(function (one) { return one.score === found[0].score; });
    }
    return found.slice(0, PEOPLE_SHOWN).map(function (one) {
      return link(one.party[1], asked, "people/" + one.party[0] + ".html", one.party[2]);
    });
  }

  /* How often each answer has a word in its heading, its summary and the questions that lead to it. */
  function countsOf(typed) {
    var counts = new Float64Array(titles.length);
    answerWords.forEach(function (word, term) {
      if (finds(typed, word)) {
        answerCounts[term].forEach(function (one) { counts[one[0]] = Math.max(counts[one[0]], one[1]); });
      }
    });
    return counts;
  }

  /* The answers with most of the words; a rare word counts for more, and so does one that an answer often has. */
  function answers(text) {
    var scores = new Float64Array(titles.length);
    var shares = new Float64Array(titles.length);
    var whole = 0;
    words(text.replace(/['\u2019]s(?![\p{L}\p{Nd}])/giu, "")).forEach(function (typed) {
      var counts = countsOf(typed);
      var having = counts.filter(function (count) { return count > 0; }).length;
      var rarity = Math.log(1 + (counts.length - having + 0.5) / (having + 0.5));
      whole += rarity;
      counts.forEach(function (count, answer) {
        var norm = ANSWER_SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * answerLengths[answer]) / meanLength);
        scores[answer] += (rarity * count) / (count + norm);
        shares[answer] += count > 0 ? rarity : 0;
      });
    });
    var found = Array.from(scores.keys()).filter(function (answer) {
      return scores[answer] > 0 && shares[answer] >= MIN_SHARE * whole;
    });
    found.sort(function (a, b) { return scores[b] - scores[a] || a - b; });
    return found.slice(0, ANSWERS_SHOWN).map(function (answer) {
      var open = index.open[answer - index.briefs.length];
      return open === undefined
          ? link(titles[answer], words(text), "briefs/" + index.briefs[answer][0] + ".html", index.briefs[answer][2])
          : link(titles[answer], words(text), "questions.html#open-" + open[0], "Not on record. " + open[2]);
    });
  }

  /* The numbers of the answers with a word, each with its count. */
  function counted(packed) {
    var answer = -1;
    return packed.split(",").map(function (number) {
      answer += Math.floor(number / COUNT_BASE);
      return [answer, number % COUNT_BASE];
    });
  }

  function fill(id, items) {
    var list = document.getElementById(id);
    list.replaceChildren.apply(list, items);
    list.parentNode.hidden = items.length === 0;
  }

  /* How many letters differ; neighbours that are swapped count once. More than the limit is any larger number. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) {
      return limit + 1;
    }
    var rows = [Array.from({ length: b.length + 1 }, function (_, j) { return j; })];
    for (var i = 1; i <= a.length; i++) {
      rows[i] = [i];
      for (var j = 1; j <= b.length; j++) {
        var cost = a[i - 1] === b[j - 1] ? 0 : 1;
        rows[i][j] = Math.min(rows[i][j - 1] + 1, rows[i - 1][j] + 1, rows[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[a.length][b.length];
  }

  /* The words in some columns of the index; read when they are first needed. */
  function wordsOf(texts) {
    var all = new Set();
    texts.forEach(function (text) { words(text).forEach(function (word) { all.add(word); }); });
    return Array.from(all);
  }

  function readShownWords() {
    nameWords = wordsOf(index.people.map(function (party) { return party[1]; }));
    shownWords = wordsOf(index.people.map(function (party) { return party[1] + " " + party[3]; })
        .concat(index.briefs.concat(index.open).map(function (one) { return one[1] + " " + one[2]; })));
  }

  /*
   * The word on record that is nearest to one that is not, else the word itself. Facts have no part in this: they may name
   * somebody who has no page. A word of a question is not replaced, except by a name: it may be a misspelling that was asked.
   */
  function corrected(typed) {
    function isFound(word) { return finds(typed, word); }
    if (typed.length < MIN_CORRECTED || /\d/.test(typed) || terms.some(isFound)) {
      return typed;
    }
    if (shownWords === null) {
      readShownWords();
    }
    if (shownWords.some(isFound)) {
      return typed;
    }
    var limit = typed.length < MIN_TWO_SLIPS ? 1 : 2;
    var nearest = typed;
    (answerWords.some(isFound) ? nameWords : shownWords).forEach(function (word) {
      var slips = word.length < MIN_CORRECTED ? limit + 1 : distance(typed, word, limit);
      if (slips <= limit) {
        limit = slips - 1;
        nearest = word;
      }
    });
    return nearest;
  }

  /* What was typed, with words of the record in place of those that are nearly one; the remark says which. */
  function understood(text) {
    var remarks = [];
    var asked = words(text).map(function (typed) {
      var word = corrected(typed);
      if (word !== typed) {
        remarks.push("Nothing on record has \u201c" + typed + "\u201d; this is for \u201c" + word + "\u201d.");
      }
      return word;
    });
    return { text: remarks.length === 0 ? text : asked.join(" "), remark: remarks.join(" ") };
  }

  function sized(size, one) {
    return size === 0 ? [] : [size + " " + one + (size === 1 ? "" : "s")];
  }

  function report(asked, found, ranked) {
    if (asked.length === 0) {
      return "";
    }
    var size = ranked.facts.length;
    var sizes = sized(found.length, "answer").concat(sized(size, "fact"));
    return (sizes.length === 0 ? "No answer and no fact contains any of these words" : sizes.join(", "))
        + (ranked.isPartial ? "; no fact contains all of the words, these contain some of them" : "")
        + (size > SHOWN ? "; the best " + SHOWN + " are shown" : "") + ".";
  }

  function show() {
    var meant = understood(input.value);
    var asked = words(meant.text);
    var ranked = asked.length === 0 ? { facts: [] } : rank(asked);
    var found = answers(meant.text);
    fill("people", people(asked));
    fill("briefs", found);
    fill("found", ranked.facts.slice(0, SHOWN).map(function (fact) { return item(index.facts[fact], asked); }));
    document.getElementById("count").textContent = (meant.remark + " " + report(asked, found, ranked)).trim();
  }

  /* Shows what was typed, and keeps it in the address, which can be copied. */
  function typed() {
    show();
    var words = input.value.trim();
    try {
      history.replaceState(null, "", words === "" ? location.pathname : "?q=" + encodeURIComponent(words));
    } catch {
      /* Some browsers refuse this for pages of a folder, or if it is called very often. */
    }
  }

  var titles = index.briefs.concat(index.open).map(function (one) { return one[1]; });
  var answerWords = index.answerWords === "" ? [] : index.answerWords.split(" ");
  var answerCounts = answerWords.length === 0 ? [] : index.answers.split(" ").map(counted);
  var answerLengths = new Float64Array(titles.length);
  answerCounts.forEach(function (list) {
    list.forEach(function (one) { answerLengths[one[0]] += one[1]; });
  });
  var meanLength = answerLengths.reduce(function (sum, length) { return sum + length; }, 0) / titles.length;
  var nameWords = null;
  var shownWords = null;
  var input = document.getElementById("words");
  input.addEventListener("input", typed);
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.focus();
  show();
})();
