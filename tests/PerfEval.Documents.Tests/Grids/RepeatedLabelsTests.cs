namespace PerfEval.Documents.Tests.Grids;

/// <summary>Labels of a form's head that are printed twice.</summary>
public sealed class RepeatedLabelsTests
{
    [Fact]
    public void Read_DepartmentSaidAgainInAnotherWidth_IsNotDoubted()
    {
        var spec = File.ReadAllText(Repository.Layout("two-departments", "grid"));
        var same = spec.Replace("某县农业农村局", "某省 农业农村厅（本级）", 1).Replace("| 某省农业农村厅 |", "| 某省农业农村厅(本级) |", 1);
        Assert.Contains("/primaryBudgetUnit", Assert.Single(Read(spec).Forms).Confidence.Keys);
        Assert.DoesNotContain("/primaryBudgetUnit", Assert.Single(Read(same).Forms).Confidence.Keys);
    }

    private static ReadResult Read(string spec) => new DocumentReader().Read(TestMarkup.Html(spec), "a.html", TestContext.Current.CancellationToken);
}
