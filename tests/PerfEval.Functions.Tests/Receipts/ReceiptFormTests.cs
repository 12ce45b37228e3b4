using PerfEval.Functions.Receipts;

namespace PerfEval.Functions.Tests.Receipts;

/// <summary>A finding stands at the part of the form that it is about.</summary>
public class ReceiptFormTests
{
    [Theory]
    [InlineData("projectCode", ReceiptPart.Head)]
    [InlineData("form", ReceiptPart.Head)]
    [InlineData("funds", ReceiptPart.Funds)]
    [InlineData("annualBudget", ReceiptPart.Funds)]
    [InlineData("goal.actual", ReceiptPart.Goal)]
    [InlineData("total", ReceiptPart.Total)]
    [InlineData("产出指标", ReceiptPart.Total)]
    [InlineData("效益", ReceiptPart.Total)]
    [InlineData("满意度指标（10分）", ReceiptPart.Total)]
    public void PartOf_APlace_IsThePartThatShowsIt(string place, ReceiptPart part) => Assert.Equal(part, ReceiptForm.PartOf(place));
}
