package org.onrecord.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.ask.Questions;
import org.onrecord.ask.rank.Feature;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.ContextResolver;
import org.onrecord.ask.understand.QuestionReader;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/** Fits the ranker's weights to the question sets. */
final class Fit {
    record Case(String set, String id, boolean chain, String question, Expectation expected, double[][] x, boolean[] good, List<Ranked> ranked, org.onrecord.ask.rank.Ranking ranking) {}

    static CaseRecord record;

    public static void main(String[] args) throws Exception {
        record = Records.read(QuestionSet.SHIPPED);
        var t0 = System.nanoTime();
        var index = TargetIndex.of(record);
        System.out.printf("index %d ms%n", (System.nanoTime() - t0) / 1_000_000);
        var ranker = new Ranker(record, index, Weights.shipped());
        var finder = new MentionFinder(record);
        var reader = new QuestionReader(record, finder, index.vocabulary());
        var resolver = new ContextResolver(record, reader);
        var old = new Questions(record);
        var cases = new ArrayList<Case>();
        t0 = System.nanoTime();
        long mine = 0;
        for (var set : QuestionSet.all()) {
            if (!set.facts().equals(QuestionSet.SHIPPED)) {
                continue;
            }
            for (var conversation : set.conversations()) {
                var context = Context.NONE;
                var n = 0;
                for (var turn : conversation.turns()) {
                    var reply = old.answer(turn.question(), context, 10);
                    var t1 = System.nanoTime();
                    var ranking = ranker.rank(resolver.resolve(reader.read(turn.question()), context), context); var ranked = ranking.targets();
                    mine += System.nanoTime() - t1;
                    var x = ranked.stream().map(r -> r.features().toArray()).toArray(double[][]::new);
                    var good = new boolean[x.length];
                    for (var i = 0; i < x.length; i++) {
                        good[i] = isGood(ranked.get(i).target(), turn.expected());
                    }
                    cases.add(new Case(set.name(), conversation.id(), conversation.turns().size() > 1 && n > 0, turn.question(), turn.expected(), x, good, ranked, ranking));
                    context = reply.context();
                    n++;
                }
            }
        }
        System.out.printf("%d turns, mine %.2f ms each%n", cases.size(), mine / 1e6 / cases.size());
        var sets = new TreeSet<String>();
        cases.forEach(c -> sets.add(c.set));
        var drop = args.length > 0 ? Set.of(args[0].split(",")) : Set.<String>of();
        var all = fit(cases, drop);
        for (var f : Feature.values()) {
            System.out.printf(Locale.ROOT, "%-12s %8.3f%n", f, all[f.ordinal()]);
        }
        report("in sample", cases, all, sets);
        total("total", cases, all);
        if (System.getProperty("quick") != null) { if (System.getProperty("show") != null) show(cases.stream().filter(c -> c.set.equals(System.getProperty("show"))).toList(), all); return; }
        System.out.println("leave one set out");
        var oof = new ArrayList<Point>();
        for (var set : sets) {
            var w = fit(cases.stream().filter(c -> !c.set.equals(set)).toList(), drop);
            cases.stream().filter(c -> c.set.equals(set)).forEach(c -> oof.add(point(c, w)));
            report("out", cases.stream().filter(c -> c.set.equals(set)).toList(), w, Set.of(set));
            if (System.getProperty("show", "").equals(set)) show(cases.stream().filter(c -> c.set.equals(set)).toList(), w);
        }
        var chance = chance(oof);
        for (var sign : org.onrecord.ask.rank.Sign.values()) System.out.printf(Locale.ROOT, "%-12s %8.3f%n", sign, chance[sign.ordinal()]);
        var scored = oof.stream().sorted(java.util.Comparator.comparingDouble((Point p) -> -dot(chance, p.x))).toList();
        for (var t = 0.2; t < 0.9; t += 0.05) {
            for (var blind : List.of(true, false)) {
            int n = 0, right = 0, near = 0, wrong = 0, declined = 0;
            for (var p : oof) {
                if (p.c.set.startsWith("blind") != blind) continue;
                n++;
                if (p.declines) { if (p.c.expected.abstains()) right++; else if (p.near) near++; else declined++; continue; }
                var sure = 1 / (1 + Math.exp(-dot(chance, p.x))) >= t;
                if (sure) { if (p.ok) right++; else wrong++; }
                else if (p.c.expected.abstains()) right++;
                else if (p.near) near++; else declined++;
            }
            System.out.printf(Locale.ROOT, "%s %.2f: right %.1f near %.1f declined %.1f wrong %.1f%n", blind ? "blind" : "other", t, 100.0*right/n, 100.0*near/n, 100.0*declined/n, 100.0*wrong/n);
            }
        }
        if (System.getProperty("write") != null) {
            var out = new StringBuilder();
            for (var f : Feature.values()) out.append(String.format(Locale.ROOT, "feature\t%s\t%.3f%n", f, all[f.ordinal()]));
            for (var f : org.onrecord.ask.rank.Sign.values()) out.append(String.format(Locale.ROOT, "sign\t%s\t%.3f%n", f, chance[f.ordinal()]));
            out.append("threshold\tCHANCE\t" + System.getProperty("threshold", "0.70") + "\n");
            Files.writeString(Path.of(System.getProperty("write")), out.toString());
        }
    }

    static void show(List<Case> cases, double[] w) {
        for (var c : cases) {
            var order = order(c, w);
            if (c.good[order[0]] ) continue;
            System.out.println((c.chain ? "+ " : "") + c.id + " " + c.question + "  any=" + c.expected.any() + c.expected.all() + (c.expected.abstains() ? " ABSTAIN" : ""));
            for (var k = 0; k < 2; k++) System.out.printf("     %s %.2f %s%n", c.good[order[k]] ? "*" : " ", dot(w, c.x[order[k]]), text(c.ranked.get(order[k])) + parts(w, c.x[order[k]]));
            for (var k = 2; k < order.length; k++) if (c.good[order[k]]) { System.out.printf("     * %d: %.2f %s%n", k, dot(w, c.x[order[k]]), text(c.ranked.get(order[k]))+ parts(w, c.x[order[k]])); break; }
        }
    }

    static String parts(double[] w, double[] x) {
        var s = new StringBuilder("\n          ");
        for (var f : Feature.values()) { var v = w[f.ordinal()] * x[f.ordinal()]; if (Math.abs(v) > 0.3) s.append(String.format(Locale.ROOT, "%s %.1f ", f, v)); }
        return s.toString();
    }

    static String text(Ranked r) {
        var t = r.target();
        return t.kind() == Target.Kind.FACT ? t.id() + ": " + record.facts().get(t.id()).statement() : t.toString();
    }

    static double dot(double[] w, double[] x) { var s = 0.0; for (var i = 0; i < w.length; i++) s += w[i] * x[i]; return s; }

    static Integer[] order(Case c, double[] w) {
        var order = new Integer[c.x.length];
        for (var i = 0; i < order.length; i++) order[i] = i;
        Arrays.sort(order, (a, b) -> Double.compare(dot(w, c.x[b]), dot(w, c.x[a])));
        return order;
    }

    record Point(Case c, double[] x, boolean ok, boolean near, boolean declines) {}

    static Point point(Case c, double[] w) {
        var order = order(c, w);
        var targets = new ArrayList<Ranked>();
        for (var i : order) { var r = c.ranked.get(i); targets.add(new Ranked(r.target(), dot(w, r.features().toArray()), r.features(), r.bestQuestion())); }
        var ranking = new org.onrecord.ask.rank.Ranking(targets, c.ranking.known(), c.ranking.isFollowUp());
        var near = false;
        var k = 0;
        for (var i : order) { if (c.ranked.get(i).isDeclined()) continue; if (c.good[i]) near = true; if (++k == 3) break; }
        var ok = c.good[order[0]] || ok(c, order);
        return new Point(c, org.onrecord.ask.rank.Sign.of(ranking).toArray(), ok, near, targets.getFirst().isDeclined());
    }

    static double[] chance(List<Point> points) {
        var d = org.onrecord.ask.rank.Sign.values().length;
        var w = new double[d];
        var m = new double[d];
        var v = new double[d];
        for (var step = 1; step <= 500; step++) {
            var g = new double[d];
            for (var p : points) {
                if (p.declines) continue;
                var e = 1 / (1 + Math.exp(-dot(w, p.x))) - (p.ok ? 1 : 0);
                for (var j = 0; j < d; j++) g[j] += e * p.x[j] / points.size();
            }
            for (var j = 0; j < d; j++) {
                g[j] += 0.001 * w[j];
                m[j] = 0.9 * m[j] + 0.1 * g[j];
                v[j] = 0.999 * v[j] + 0.001 * g[j] * g[j];
                w[j] -= 0.1 * (m[j] / (1 - Math.pow(0.9, step))) / (Math.sqrt(v[j] / (1 - Math.pow(0.999, step))) + 1e-8);
            }
        }
        return w;
    }

    static void total(String title, List<Case> cases, double[] w) {
        int[] n = new int[4], ok = new int[4], three = new int[4];
        for (var c : cases) {
            var k = c.expected.abstains() ? 3 : c.chain ? 2 : c.set.startsWith("blind") ? 0 : 1;
            n[k]++;
            var order = order(c, w);
            if (c.good[order[0]] || ok(c, order)) ok[k]++;
            for (var j = 0; j < 3; j++) if (c.good[order[j]]) { three[k]++; break; }
        }
        System.out.printf(Locale.ROOT, "%s: blind singles %.1f (%.1f), other singles %.1f (%.1f), follow-ups %.1f (%.1f), declines %.1f%n", title, 100.0*ok[0]/n[0], 100.0*three[0]/n[0], 100.0*ok[1]/n[1], 100.0*three[1]/n[1], 100.0*ok[2]/n[2], 100.0*three[2]/n[2], 100.0*ok[3]/n[3]);
    }

    static void report(String title, List<Case> cases, double[] w, Set<String> sets) {
        for (var set : sets) {
            int n = 0, top = 0, three = 0, ten = 0, cn = 0, ctop = 0, an = 0, atop = 0, sn = 0, st = 0;
            for (var c : cases) {
                if (!c.set.equals(set)) continue;
                n++;
                var order = order(c, w);
                var ok = c.good[order[0]] || ok(c, order);
                if (ok) top++;
                for (var k = 0; k < 3; k++) if (c.good[order[k]]) { three++; break; }
                for (var k = 0; k < 10 && k < order.length; k++) if (c.good[order[k]]) { ten++; break; }
                if (c.expected.abstains()) { an++; if (ok) atop++; }
                else if (c.chain) { cn++; if (ok) ctop++; } else { sn++; if (ok) st++; }
            }
            System.out.printf(Locale.ROOT, "%-10s %-12s first %.1f three %.1f ten %.1f of %d; singles %d/%d follow-ups %d/%d declines %d/%d%n", title, set, 100.0 * top / n, 100.0 * three / n, 100.0 * ten / n, n, st, sn, ctop, cn, atop, an);
        }
    }

    /** whether the first facts together meet it */
    static boolean ok(Case c, Integer[] order) {
        if (c.expected.abstains() || c.expected.within() == 1) return false;
        var first = c.ranked.get(order[0]).target();
        if (first.kind() != Target.Kind.FACT) return false;
        var answers = new ArrayList<Told.Answer>();
        for (var i : order) {
            var t = c.ranked.get(i).target();
            if (t.kind() == Target.Kind.FACT) answers.add(answer(record.facts().get(t.id())));
            if (answers.size() == c.expected.within()) break;
        }
        return c.expected.isMetBy(told(answers));
    }

    static Told.Answer answer(Fact fact) {
        return Told.Answer.of(fact);
    }

    static Told told(List<Told.Answer> answers) {
        return new Told(null, null, null, List.of(), answers, List.of(), List.of());
    }

    static boolean isGood(Target target, Expectation e) {
        switch (target.kind()) {
            case FACT -> {
                if (e.abstains()) return false;
                return e.isMetBy(Told.of(List.of(record.facts().get(target.id()))));
            }
            case BRIEF -> {
                if (e.abstains() || e.within() < 3) return false;
                var brief = record.briefs().get(target.id());
                return e.isMetBy(Told.of(brief.facts().stream().map(record.facts()::get).toList()));
            }
            default -> { return e.abstains(); }
        }
    }

    static double[] fit(List<Case> all, Set<String> drop) {
        var cases = all.stream().filter(c -> any(c.good)).toList();
        var d = Feature.values().length;
        var w = new double[d];
        var m = new double[d];
        var v = new double[d];
        for (var step = 1; step <= 250; step++) {
            var g = new double[d];
            for (var c : cases) {
                var n = c.x.length;
                var s = new double[n];
                var max = Double.NEGATIVE_INFINITY;
                for (var i = 0; i < n; i++) { s[i] = dot(w, c.x[i]); max = Math.max(max, s[i]); }
                double z = 0, zg = 0;
                for (var i = 0; i < n; i++) { s[i] = Math.exp(s[i] - max); z += s[i]; if (c.good[i]) zg += s[i]; }
                for (var i = 0; i < n; i++) {
                    var coefficient = s[i] / z - (c.good[i] ? s[i] / zg : 0);
                    if (Math.abs(coefficient) < 1e-9) continue;
                    for (var j = 0; j < d; j++) g[j] += coefficient * c.x[i][j];
                }
            }
            for (var j = 0; j < d; j++) {
                if (drop.contains(Feature.values()[j].name())) continue;
                g[j] = g[j] / cases.size() + 0.002 * w[j];
                m[j] = 0.9 * m[j] + 0.1 * g[j];
                v[j] = 0.999 * v[j] + 0.001 * g[j] * g[j];
                w[j] -= 0.2 * (m[j] / (1 - Math.pow(0.9, step))) / (Math.sqrt(v[j] / (1 - Math.pow(0.999, step))) + 1e-8);
            }
        }
        return w;
    }

    static boolean any(boolean[] b) { for (var x : b) if (x) return true; return false; }
}
