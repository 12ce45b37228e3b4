using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Tests.Tables;

/// <summary>Tables of cases kept as text beside their tests: a line a case, columns between bars, <c>#</c> before a heading.</summary>
internal static class TextTable
{
    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Default);

    public static TheoryData<string> Lines(string file) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Tables", file)).Where(line => line.Length > 0 && line[0] != '#')];

    public static FormEvaluation Evaluate(SelfEvaluationForm form) => Evaluator.Evaluate(new FormReading { Form = form });

    /// <summary>The 一级指标 of a 二级指标, named by its beginning.</summary>
    public static string Section(string level) => level switch
    {
        "经济" or "社会" or "生态" or "可持续" => "效益指标",
        "满意" => "满意度指标",
        _ => "产出指标",
    };
}
