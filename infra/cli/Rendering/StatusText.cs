using PerfEval.Cli.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Rendering;

/// <summary>What a person calls the statuses of files and forms.</summary>
internal static class StatusText
{
    /// <summary>A form's status.</summary>
    public static string OfForm(string? status) => status switch
    {
        FormStatus.Reading => Texts.StatusReading,
        FormStatus.Waiting => Texts.StatusWaiting,
        FormStatus.Returned => Texts.StatusReturned,
        FormStatus.Approved => Texts.StatusApproved,
        FormStatus.Rejected => Texts.StatusRejected,
        FormStatus.Undecided => Texts.StatusUndecided,
        FormStatus.Superseded => Texts.StatusSuperseded,
        FormStatus.Voided => Texts.StatusVoided,
        FormStatus.Failed => Texts.StatusFailed,
        null => Texts.StatusUnchanged,
        _ => status,
    };

    /// <summary>A file's status.</summary>
    public static string OfSubmission(string status) => status switch
    {
        SubmissionStatus.Reading => Texts.StatusReading,
        SubmissionStatus.Evaluated => Texts.StatusEvaluated,
        SubmissionStatus.Superseded => Texts.StatusSuperseded,
        SubmissionStatus.Failed => Texts.StatusFailed,
        _ => status,
    };

    /// <summary>A form's status, with the approval step that it waits at.</summary>
    public static string OfForm(EvaluationRow form) =>
        form.CurrentStep is { } step ? Speech.Format(Texts.StatusAtStep, OfForm(form.Status), OfStep(step)) : OfForm(form.Status);

    /// <summary>An approval step: those of the default policy have a name that people use, others are called what the policy calls them.</summary>
    public static string OfStep(string step) => step switch
    {
        "supervisor" => Texts.StepSupervisor,
        "finance" => Texts.StepFinance,
        _ => step,
    };

    /// <summary>A risk as the tables hold it.</summary>
    public static string OfRisk(string risk) => risk switch
    {
        "clean" => Texts.RiskClean,
        "normal" => Texts.RiskNormal,
        "high" => Texts.RiskHigh,
        "blocked" => Texts.RiskBlocked,
        _ => risk,
    };
}
