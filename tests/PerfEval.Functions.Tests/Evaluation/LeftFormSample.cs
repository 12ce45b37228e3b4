using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>Forms that a file is uploaded with and without, and what is asked of them then.</summary>
internal static class LeftFormSample
{
    public const string Name = "图书馆/forms.txt";
    public const string Other = "图书馆/other.txt";

    public static readonly FormText Clean = FormText.Number(1);
    public static readonly FormText Normal = FormText.Number(2).Normal();
    public static readonly FormText Wrong = FormText.Number(3).Blocked();
    public static readonly FormText Recoded = FormText.Number(3) with { Code = FormText.CodeOf(33) };
    public static readonly FormText NormalRecoded = Normal with { Code = FormText.CodeOf(22) };

    public static async Task<string> StatusAsync(TestApp app, FormText form) => (await app.Storage.EvaluationAsync(form.Key)).Status;

    /// <summary>Every form's trail holds, and tells of all that became of its rounds.</summary>
    public static async Task IsSoundAsync(TestApp app)
    {
        var rounds = (await app.Storage.RoundsAsync()).ToLookup(round => round.FormKey);
        var trails = (await app.Storage.TrailAsync()).ToLookup(entry => entry.FormKey);
        Assert.All(rounds, form => Assert.Null(AuditCheck.FirstFault(form.Key, [.. trails[form.Key]], form)));
    }
}
