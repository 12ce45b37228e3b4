using System.Globalization;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>What is new about a form in an inbox, as <see cref="Tables.InboxRow.News"/> says it: the step that waits, and what is to be told. Each is told at most once.</summary>
public static class InboxNews
{
    private const string AskedKind = "asked";
    private const string EscalatedKind = "escalated";
    private const string DelegatedKind = "delegated";
    private const string RemindedKind = "reminded";

    /// <summary>The approver is asked.</summary>
    public static string Asked(string stepInstance) => $"{stepInstance}/{AskedKind}";

    /// <summary>The approver stands in for those that did not answer in time.</summary>
    public static string Escalated(string stepInstance) => $"{stepInstance}/{EscalatedKind}";

    /// <summary>The approver decides in the name of one who is absent.</summary>
    public static string Delegated(string stepInstance) => $"{stepInstance}/{DelegatedKind}";

    /// <summary>The approver is reminded, the so-manieth time.</summary>
    public static string Reminded(string stepInstance, int number) => string.Create(CultureInfo.InvariantCulture, $"{stepInstance}/{RemindedKind}/{number}");

    /// <summary>The kind that a news is of.</summary>
    internal static NewsKind KindOf(string news) => news.Split('/') switch
    {
        [_, EscalatedKind] => NewsKind.Escalated,
        [_, DelegatedKind] => NewsKind.Delegated,
        [_, RemindedKind, _] => NewsKind.Reminded,
        _ => NewsKind.Asked,
    };
}
