package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTextTest {

    @Test
    void a_series_is_a_table_with_a_line_across_each_break() {
        assertThat(TextOf.answer(Queries.IMPACT))
                .startsWith("""
                    Accidents on passenger vessels
                    Estermark, accidents
                    2008  31   [1]
                    2009  44   [1]
                    2010  29   [1]
                    ────────────────────────────────────────────────────────────────────────────────
                      Not comparable across this line. From 2011 accidents in harbours are counted
                      too; the earlier figures leave them out.
                    ────────────────────────────────────────────────────────────────────────────────
                    2011  58   [1]
                    """)
                .contains("\nNote: 2013 is not held.\n")
                .contains("\nAs of 31 December 2014: ");
    }

    @Test
    void figures_end_in_one_column_and_decimals_stay_as_written() {
        assertThat(TextOf.answer(Queries.IMPACT)).contains("""
            April 2008 to March 2009  -1.5   [2]
            April 2009 to March 2010  -0.4   [2]
            April 2010 to March 2011     0   [2]
            April 2011 to March 2012  2.25   [2]
            """);
    }

    @Test
    void large_figures_have_commas() {
        assertThat(TextOf.answer(Queries.IMPACT)).contains("31 March 2009  1,204,000   [1]");
    }

    @Test
    void on_a_narrow_page_each_figure_is_a_line() {
        assertThat(TextOf.answer(Queries.IMPACT, 40)).contains("\nApril 2009 to March 2010  -0.4  [2]\n");
    }

    @Test
    void on_a_wide_page_each_figure_has_the_id_of_its_fact() {
        assertThat(TextOf.answer(Queries.IMPACT, 120)).contains("[1]  accidents-2008\n");
    }
}
