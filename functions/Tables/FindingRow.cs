namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>findings</c>: a finding of the latest evaluation. Partition: the form key; row: rule and place.</summary>
public sealed class FindingRow : ResultRow
{
    /// <summary>The form key.</summary>
    public string FormKey { get; set; } = "";

    /// <summary>The round it belongs to.</summary>
    public int Round { get; set; }

    /// <summary>The rule's id.</summary>
    public string Rule { get; set; } = "";

    /// <summary>error, warning or note.</summary>
    public string Severity { get; set; } = "";

    /// <summary>Whether it is a grave one.</summary>
    public bool Grave { get; set; }

    /// <summary>The place: a row's name, a fund column, <c>total</c> …; empty for the whole form.</summary>
    public string Place { get; set; } = "";

    /// <summary>The indicator row's number; left out where it is about none.</summary>
    public int? RowNumber { get; set; }

    /// <summary>What was printed.</summary>
    public string Printed { get; set; } = "";

    /// <summary>What was expected, with the arithmetic.</summary>
    public string Expected { get; set; } = "";

    /// <summary>The message in Chinese.</summary>
    public string MessageZh { get; set; } = "";

    /// <summary>The message in English.</summary>
    public string MessageEn { get; set; } = "";

    /// <summary>Where the rule comes from.</summary>
    public string Source { get; set; } = "";

    /// <summary>A common id of the rows of one finding across a submission; left out otherwise.</summary>
    public string? Group { get; set; }
}
