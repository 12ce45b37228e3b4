using System.Globalization;
using PerfEval.Cli.Resources;
using PerfEval.Domain.Evaluation;

namespace PerfEval.Cli.Rendering;

/// <summary>What a person calls the parts of an evaluation.</summary>
internal static class EvaluationText
{
    /// <summary>The grade as the regulation writes it, in any language: 优, 良, 中 or 差.</summary>
    public static string GradeLetter(Grade grade) => grade switch
    {
        Grade.Excellent => "优",
        Grade.Good => "良",
        Grade.Fair => "中",
        _ => "差",
    };

    /// <summary>The grade in the language of the terminal.</summary>
    public static string OfGrade(Grade? grade) => grade switch
    {
        Grade.Excellent => Texts.GradeExcellent,
        Grade.Good => Texts.GradeGood,
        Grade.Fair => Texts.GradeFair,
        Grade.Poor => Texts.GradePoor,
        _ => Texts.LabelNone,
    };

    /// <summary>The risk.</summary>
    public static string OfRisk(RiskLevel risk) => risk switch
    {
        RiskLevel.Clean => Texts.RiskClean,
        RiskLevel.Normal => Texts.RiskNormal,
        RiskLevel.High => Texts.RiskHigh,
        _ => Texts.RiskBlocked,
    };

    /// <summary>The severity.</summary>
    public static string OfSeverity(Severity severity) => severity switch
    {
        Severity.Error => Texts.SeverityError,
        Severity.Warning => Texts.SeverityWarning,
        _ => Texts.SeverityNote,
    };

    /// <summary>A score or weight; a dash where there is none.</summary>
    public static string OfNumber(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? Texts.LabelNone;
}
