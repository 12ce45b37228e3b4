using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>The total that reviewed scores make: what the page shows an approver and what the tables keep are the same.</summary>
public class FormReviewTests
{
    [Fact]
    public void Total_OwnScores_AreAddedToTheExecutionScore() => Assert.Equal(1875, FormReview.Total(975, [Row(5, 4), Row(5, 5)], []));

    [Fact]
    public void Total_RowsGivenAnotherScore_CountByIt() => Assert.Equal(1775, FormReview.Total(975, [Row(5, 4), Row(5, 5)], [new ReviewedScore(1, 3, "未达标")]));

    [Fact]
    public void Total_RowOfNoWeightAndNoScore_CountsNothing() => Assert.Equal(1000, FormReview.Total(1000, [Row(0, null), Row(null, null)], []));

    [Fact]
    public void Total_WeightedRowWithoutScore_IsNotKnown() => Assert.Null(FormReview.Total(1000, [Row(5, null)], []));

    [Fact]
    public void Total_WeightedRowWithoutScoreThatIsGivenOne_IsKnown() => Assert.Equal(1200, FormReview.Total(1000, [Row(5, null)], [new ReviewedScore(1, 2, null)]));

    [Fact]
    public void Total_ScoresOfMoreDigitsThanTheTablesKeep_AreRoundedEach() => Assert.Equal(1334, FormReview.Total(1000, [Row(5, 1.665m), Row(5, 1.665m)], []));

    [Fact]
    public void Total_NoExecutionScore_IsNotKnown() => Assert.Null(FormReview.Total(null, [Row(5, 5)], []));

    private static Indicator Row(decimal? weight, decimal? score) => new() { Weight = Cell(weight), Score = Cell(score) };

    private static NumberCell Cell(decimal? value) => value is { } number ? new NumberCell(number) : NumberCell.Blank;
}
