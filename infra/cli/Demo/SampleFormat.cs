namespace PerfEval.Cli.Demo;

/// <summary>The formats in which the demo can file the sample.</summary>
internal static class SampleFormat
{
    /// <summary>One text file, as a bureau files them.</summary>
    public const string Text = "text";

    /// <summary>An archive of workbooks, one a form.</summary>
    public const string Workbooks = "xlsx";

    /// <summary>One PDF, a page a form.</summary>
    public const string Pdf = "pdf";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Text, Workbooks, Pdf];
}
