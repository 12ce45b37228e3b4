using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Histories;

/// <summary>A way that forms take, of which the histories of all orchestrations are kept.</summary>
/// <param name="Name">Its name, which is that of its file.</param>
/// <param name="Approvers">The approvers of the first step.</param>
/// <param name="Quorum">How many of them must agree.</param>
/// <param name="TakeAsync">Takes the forms that way.</param>
internal sealed record HistoryScenario(string Name, string[] Approvers, string Quorum, Func<TestApp, Task> TakeAsync)
{
    private const string Path = "图书馆/forms.txt";
    private static readonly FormText Normal = FormText.Number(2).Normal();
    private static readonly FormText High = FormText.Number(4).HighRisk();

    /// <summary>Every turn that the orchestrators can take.</summary>
    public static IReadOnlyList<HistoryScenario> All { get; } =
    [
        new("evaluated", ["a"], "any", app => app.EvaluateAsync(Path, FormText.File(FormText.Number(1), Normal, FormText.Number(3).Blocked()))),
        new("two-steps", ["a"], "any", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(High));
            await new Approver(app, "a").DecideAsync(High.Key, "approve");
            await new Approver(app, Assert.Single(await app.Storage.InboxAsync()).Approver).DecideAsync(High.Key, "approve");
        }),
        new("quorum", ["a", "b", "c"], "2", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await new Approver(app, "a").DecideAsync(Normal.Key, "approve");
            await new Approver(app, "c").DecideAsync(Normal.Key, "approve");
        }),
        new("returned", ["a", "b"], "all", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await new Approver(app, "b").DecideAsync(Normal.Key, "return", "请核对");
        }),
        new("lapsed", ["a"], "any", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await app.PassAsync(TimeSpan.FromDays(60));
        }),
        new("escalated", ["a", "b"], "all", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await new Approver(app, "a").DecideAsync(Normal.Key, "approve");
            await app.PassAsync(TimeSpan.FromDays(8));
            await new Approver(app).DecideAsync(Normal.Key, "reject", "逾期");
        }),
        new("superseded", ["a"], "any", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await app.PassAsync(TimeSpan.FromDays(1));
            await app.EvaluateAsync(Path, FormText.File(Normal with { Score = 9 }));
        }),
        new("reassigned-and-reopened", ["a"], "any", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await app.ReassignAsync(Normal.Key, "a", "finance", "调离");
            await new Approver(app, "finance").DecideAsync(Normal.Key, "reject", "不同意");
            await app.ReopenAsync(Normal.Key, "更正");
        }),
        new("moved", ["a"], "any", async app =>
        {
            await app.EvaluateAsync(Path, FormText.File(Normal));
            await app.MoveAsync(Normal.Key, "博物馆", "项目移交");
        }),
        new("voided", ["a"], "any", async app =>
        {
            var wrong = FormText.Number(3).Blocked();
            await app.EvaluateAsync(Path, FormText.File(wrong));
            await app.VoidAsync(wrong.Key, "误报");
        }),
    ];
}
