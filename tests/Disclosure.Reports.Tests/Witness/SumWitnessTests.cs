using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Reports.Tests.Witness;

public sealed class SumWitnessTests
{
    private const string Cell = "applications.granted.natural";
    private const int Forms = 400;

    /// <summary>Scans with anything between no and eight misreadings, and blank cells among the zeros.</summary>
    private static readonly Arbitrary<ScannedForm> AnyScan = (
        from seed in Gen.Choose(0, 1_000_000)
        from misreadings in Gen.Choose(0, 8)
        from blanks in Gen.Choose(0, 20)
        from filled in Gen.Choose(0, 100)
        from least in Gen.Choose(0, 99)
        select Disturb(new ScannedForm(seed, filled / 100.0).Sure(least / 100.0, 0.999), misreadings, blanks)).ToArbitrary();

    private static readonly Arbitrary<ScannedForm> WholeScan = (
        from seed in Gen.Choose(0, 1_000_000)
        from blanks in Gen.Choose(0, 20)
        from filled in Gen.Choose(0, 100)
        from least in Gen.Choose(0, 99)
        select Disturb(new ScannedForm(seed, filled / 100.0).Sure(least / 100.0, 0.999), 0, blanks)).ToArbitrary();

    [Fact]
    public void No_figure_changes_but_in_confidence_and_suggestion_and_none_becomes_certain() =>
        Prop.ForAll(AnyScan, static form =>
        {
            var weighed = form.Weigh();
            return weighed.Keys.SequenceEqual(form.Figures.Keys) && weighed.Values.All(figure =>
                figure with { Confidence = 0, Suggested = null } == form.Figures[figure.Id] with { Confidence = 0 }
                && figure.Confidence is >= 0 and < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Figures_of_a_digital_report_come_back_as_they_are()
    {
        var digital = new ScannedForm(3).Sure(1, 1).Set(Cell, 77, 1);

        Assert.Same(digital.Figures, digital.Weigh());
    }

    [Fact]
    public void In_a_report_scanned_in_part_the_digital_figures_stay()
    {
        var form = new ScannedForm(3).Sure(1, 1);
        var printed = form.Misread(Cell, 0.6);
        var weighed = form.Weigh();

        Assert.Equal(printed, weighed[Cell].Suggested);
        Assert.All(weighed.Values.Where(static figure => figure.Id != Cell), figure => Assert.Same(form.Figures[figure.Id], figure));
    }

    [Fact]
    public void Where_every_sum_holds_no_figure_becomes_less_sure_and_nothing_is_suggested() =>
        Prop.ForAll(WholeScan, static form => form.Weigh().Values.All(figure =>
            figure.Suggested is null && figure.Confidence >= form.Figures[figure.Id].Confidence - 0.0001)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_row_and_column_confirm_becomes_sure()
    {
        for (var seed = 0; seed < Forms; seed++)
        {
            var form = new ScannedForm(seed).Sure(0.97, 0.999);
            var id = form.AnyCrossed();
            form.Set(id, form.Figures[id].Value, 0.6);

            Assert.InRange(form.Weigh()[id].Confidence, 0.95, 0.9999);
        }
    }

    [Fact]
    public void Sums_do_not_tell_a_blank_cell_from_a_zero()
    {
        var form = new ScannedForm(0, 0).Sure(0.99, 0.99).Set(Cell, null, 0.6);

        // The sums exclude any other number; between blank and 0 the odds stay as the reader left them.
        Assert.InRange(form.Weigh()[Cell].Confidence, 0.6, 0.6 / (0.6 + (0.4 * ErrorModel.SameValue(form.Figures[Cell]))));
    }

    [Fact]
    public void Figures_that_look_alike_do_not_vouch_for_each_other()
    {
        var form = new ScannedForm(0, 0).Sure(0.999, 0.999);
        foreach (var row in new[] { "received", "granted", "total" })
        {
            form.Set($"applications.{row}.natural", 8, 0.6).Set($"applications.{row}.total", 8, 0.6);
        }

        var lone = new ScannedForm(0, 0).Sure(0.999, 0.999);
        foreach (var row in new[] { "received", "granted", "total" })
        {
            lone.Set($"applications.{row}.natural", 8, 0.999).Set($"applications.{row}.total", 8, 0.999);
        }

        Assert.InRange(form.Weigh()[Cell].Confidence, 0.6, 0.9);
        Assert.InRange(lone.Set(Cell, 8, 0.6).Weigh()[Cell].Confidence, 0.99, 0.9999);
    }

    [Fact]
    public void A_misread_figure_that_two_sums_cover_is_found_and_its_print_suggested()
    {
        var found = 0;
        for (var seed = 0; seed < Forms; seed++)
        {
            var form = new ScannedForm(seed).Sure(0.9, 0.999);
            var id = form.AnyCrossed();
            var printed = form.Misread(id, 0.6);
            var weighed = form.Weigh();
            Assert.DoesNotContain(weighed.Values, other => other.Id != id && other.Confidence < Figure.Sure);
            found += weighed[id].Suggested == printed && weighed[id].Confidence < Figure.Sure ? 1 : 0;
        }

        Assert.InRange(found, Forms * 0.99, Forms);
    }

    [Fact]
    public void Several_misread_figures_are_found_and_most_of_their_prints_suggested()
    {
        int planted = 0, found = 0, suggested = 0;
        for (var seed = 0; seed < Forms; seed++)
        {
            var form = new ScannedForm(seed).Sure(0.95, 0.999);
            var misread = new Dictionary<string, decimal>();
            while (misread.Count < 4)
            {
                var id = form.AnyCrossed();
                misread.TryAdd(id, misread.ContainsKey(id) ? 0 : form.Misread(id, 0.6));
            }

            var weighed = form.Weigh();
            planted += misread.Count;
            found += misread.Count(one => weighed[one.Key].Confidence < Figure.Sure);
            suggested += misread.Count(one => weighed[one.Key].Suggested == one.Value);
        }

        Assert.InRange(found, planted * 0.99, planted);
        Assert.InRange(suggested, planted * 0.9, planted);
    }

    [Fact]
    public void Two_misread_figures_of_one_row_are_told_apart_by_their_columns()
    {
        var form = new ScannedForm(5).Sure(0.99, 0.999);
        form.Set("applications.received.total", 16, 0.99);
        var first = form.Misread("applications.granted.business", 0.6);
        var second = form.Misread("applications.granted.research", 0.6);
        var weighed = form.Weigh();

        Assert.Equal(
            (first, second),
            (weighed["applications.granted.business"].Suggested, weighed["applications.granted.research"].Suggested));
    }

    [Fact]
    public void A_print_error_read_surely_raises_no_flood()
    {
        int low = 0, suggested = 0;
        for (var seed = 0; seed < Forms; seed++)
        {
            var form = new ScannedForm(seed).Sure(0.999, 0.999);
            var id = form.AnyCrossed();
            form.Set(id, seed % 97, 0.999);
            var weighed = form.Weigh();
            Assert.DoesNotContain(weighed.Values, other => other.Id != id && other.Confidence < Figure.Sure);
            low += weighed[id].Confidence < Figure.Sure ? 1 : 0;
            suggested += weighed.Values.Count(static figure => figure.Suggested is not null);
        }

        Assert.InRange(low, 0, Forms / 5);
        Assert.InRange(suggested, 0, low);
    }

    [Fact]
    public void A_sum_that_fails_alone_makes_its_figures_less_sure_by_their_doubts()
    {
        string[] parts = ["reconsideration.upheld", "reconsideration.corrected", "reconsideration.other"];
        var whole = new ScannedForm(1, 0).Sure(0.999, 0.999);
        var broken = new ScannedForm(1, 0).Sure(0.999, 0.999).Set("reconsideration.total", 2, 0.999);
        foreach (var (part, confidence) in parts.Zip([0.7, 0.8, 0.9]))
        {
            whole.Set(part, 0, confidence);
            broken.Set(part, 0, confidence);
        }

        var (before, after) = (whole.Weigh(), broken.Weigh());

        Assert.All(parts, part => Assert.True(after[part].Confidence < before[part].Confidence - 0.02));
        Assert.True(after[parts[0]].Confidence < after[parts[1]].Confidence && after[parts[1]].Confidence < after[parts[2]].Confidence);
    }

    [Fact]
    public void A_cell_that_holds_no_number_is_offered_the_only_count_its_sums_allow()
    {
        var form = new ScannedForm(8).Sure(0.99, 0.999);
        var printed = form.Figures[Cell].Value;
        form.Set(Cell, null, 0.5, "l7");

        Assert.Equal(printed, form.Weigh()[Cell].Suggested);
        Assert.Equal(0.5, form.Weigh()[Cell].Confidence);
        Assert.Null(
            form.Set("applications.granted.total", form.Figures["applications.granted.total"].Value + 1, 0.99).Weigh()[Cell].Suggested);
    }

    [Fact]
    public void A_suggestion_that_a_correction_made_void_is_dropped()
    {
        var form = new ScannedForm(5).Sure(0.99, 0.999);
        var first = form.Misread("applications.granted.business", 0.6);
        form.Misread("applications.granted.research", 0.6);
        var weighed = form.Weigh();
        var corrected = Correct(first);

        Assert.Same(corrected, Suggestions.Hold(ScannedForm.Form, corrected));
        Assert.Null(Suggestions.Hold(ScannedForm.Form, Correct(first + 1))["applications.granted.research"].Suggested);

        Dictionary<string, Figure> Correct(decimal value) => new(weighed)
        {
            ["applications.granted.business"] = weighed[
                "applications.granted.business"] with
            { Value = value, Confidence = 1, Suggested = null },
        };
    }

    [Fact]
    public void Every_suggestion_makes_the_sums_agree() =>
        Prop.ForAll(AnyScan, static form =>
        {
            var weighed = form.Weigh();
            var taken = weighed.ToDictionary(
                static one => one.Key, static one => one.Value.Suggested is { } suggested
                    ? one.Value with { Value = suggested }
                    : one.Value);
            return ScannedForm.Form.Sums.All(sum =>
                !sum.Left.Concat(sum.Right).Any(id => weighed[id].Suggested is not null)
                || sum.Left.Sum(id => taken[id].Value ?? 0) == sum.Right.Sum(id => taken[id].Value ?? 0));
        }).QuickCheckThrowOnFailure();

    /// <summary>
    /// What the model gives in a group of section 四 and in a cell of section 三, where every number of it takes part. Whoever changes the
    /// model looks at these first: they are no truth, but they are what reviewers have seen.
    /// </summary>
    [Theory]
    [InlineData("whole", "0.9846 0.9949 0.9999 0.6493 0.9995")]
    [InlineData("one fails", "0.1825(8) 0.9626 0.8705 0.8213 0.987")]
    [InlineData("illegible", "0.79 0.9431 0.9998 0.9998 0.9989")]
    [InlineData("look-alikes", "0.9109 0.9999 0.9999 0.9999 0.9242")]
    [InlineData("crossed", "0.0006(18) 0.9999 0.9999 0.9998 0.9998")]
    public void The_model_s_confidences_stay_as_they_are(string scene, string expected)
    {
        string[] places =
        [
            "reconsideration.upheld", "reconsideration.corrected", "reconsideration.other", "reconsideration.pending",
            "reconsideration.total",
        ];
        var form = new ScannedForm(0, 0).Sure(0.999, 0.999);
        switch (scene)
        {
            case "whole":
                form.Set(places[0], 8, 0.7).Set(places[1], 1, 0.9).Set(places[3], null, 0.6).Set(places[4], 9, 0.99);
                break;
            case "one fails":
                form.Set(places[0], 3, 0.6).Set(places[1], 1, 0.9).Set(places[2], 0, 0.7).Set(places[3], null, 0.8)
                    .Set(places[4], 9, 0.99);
                break;
            case "illegible":
                form.Set(places[0], 3, 0.49).Set(places[1], 1, 0.5).Set(places[4], 4, 0.99);
                break;
            case "look-alikes":
                form.Set(places[0], 5, 0.7).Set(places[4], 5, 0.8);
                break;
            default:
                places = ["natural", "business", "other", "total"];
                places = [.. places.Select(static column => $"applications.granted.{column}"), "applications.total.natural"];
                form.Set(places[0], 13, 0.7).Set(places[3], 18, 0.95).Set(places[4], 18, 0.9)
                    .Set("applications.received.natural", 18, 0.97).Set("applications.total.total", 18, 0.97)
                    .Set("applications.received.total", 18, 0.97);
                break;
        }

        var weighed = form.Weigh();

        Assert.Equal(
            expected,
            string.Join(' ', places.Select(id => string.Create(
                CultureInfo.InvariantCulture, $"{weighed[id].Confidence:0.####}{(weighed[id].Suggested is { } one ? $"({one})" : "")}"))));
    }

    private static ScannedForm Disturb(ScannedForm form, int misreadings, int blanks)
    {
        for (var i = 0; i < blanks; i++)
        {
            var id = form.AnyCrossed();
            if (form.Figures[id] is { Value: 0 } zero)
            {
                form.Set(id, null, zero.Confidence, i % 2 == 0 ? "" : "/");
            }
        }

        for (var i = 0; i < misreadings; i++)
        {
            var id = form.AnyCrossed();
            if (form.Figures[id].Value is not null)
            {
                form.Misread(id, form.Figures[id].Confidence);
            }
        }

        return form;
    }
}
