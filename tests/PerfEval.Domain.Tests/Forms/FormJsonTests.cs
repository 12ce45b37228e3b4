using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Forms;

public sealed class FormJsonTests
{
    [Fact]
    public void A_form_that_was_stored_is_written_as_before()
    {
        // Where they stand to each other is one thing by their code units, and another one in Chinese.
        var weights = ImmutableSortedDictionary<string, NumberCell>.Empty.WithComparers(StringComparer.Ordinal).Add("产出指标", 50m).Add("：", 10m).Add("满意度指标", 10m).Add("𠮷", 30m);
        var written = FormJson.Serialize(new FormReading { Form = new SelfEvaluationForm { SectionWeights = weights } });

        Assert.Equal(written, FormJson.Serialize(FormJson.Deserialize(written)));
    }

    [Fact]
    public void Parts_that_were_sorted_for_people_are_written_in_the_order_of_code_units()
    {
        var sorted = ImmutableSortedDictionary<string, NumberCell>.Empty.WithComparers(StringComparer.InvariantCultureIgnoreCase).Add("b", 1m).Add("B2", 2m);

        Assert.Equal(["B2", "b"], new SelfEvaluationForm { SectionWeights = sorted }.SectionWeights.Keys);
    }

    [Fact]
    public void The_unit_of_the_amounts_is_written_and_read_but_no_part_of_what_the_form_says()
    {
        var reading = new FormReading { Form = new SelfEvaluationForm(), AmountUnit = 10_000m };

        Assert.Equal(10_000m, FormJson.Deserialize(FormJson.Serialize(reading)).AmountUnit);
        Assert.Equal(1m, FormJson.Deserialize(FormJson.Serialize(reading with { AmountUnit = 1m })).AmountUnit);
        Assert.Equal(FormJson.Canonical(reading), FormJson.Canonical(reading with { AmountUnit = 1m }));
    }

    [Fact]
    public void What_makes_up_a_cell_is_written_and_read_but_where_it_stands_is_no_part_of_what_the_form_says()
    {
        const string Cell = "/funds/currentYearAppropriation/executed";
        var reading = new FormReading
        {
            Form = new SelfEvaluationForm(),
            Parts = ImmutableSortedDictionary<string, ImmutableArray<CellPart>>.Empty.Add(Cell, [new CellPart("中央补助", 600, At("F6")), new CellPart("省级补助", null, At("F7"))]),
            Within = ImmutableSortedDictionary<string, ImmutableArray<CellBreakdown>>.Empty.Add(Cell, [new CellBreakdown("地方资金", 400, [new CellPart("省级", 300, At("F8"))])]),
        };
        var read = FormJson.Deserialize(FormJson.Serialize(reading));

        Assert.Equal(reading.Parts[Cell], read.Parts[Cell]);
        Assert.Equal(reading.Within[Cell][0].Parts, read.Within[Cell][0].Parts);
        Assert.Equal(["F6", "F7"], read.PlacesOf(Cell).Select(place => place.Cell));
        var moved = reading.MapPlaces(_ => At("A1"));
        Assert.Equal(FormJson.Canonical(reading), FormJson.Canonical(moved));
        Assert.NotEqual(FormJson.Serialize(reading), FormJson.Serialize(moved));
    }

    private static SourcePosition At(string cell) => new() { Sheet = "Sheet1", Cell = cell };
}
