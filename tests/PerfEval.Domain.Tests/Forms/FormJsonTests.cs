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
}
