using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Target, actual and score in the heading of a table: a second group of them is another project's or year's.</summary>
internal static class GroupsOfValues
{
    private static readonly IndicatorColumn[] Group = [IndicatorColumn.Target, IndicatorColumn.Actual, IndicatorColumn.Score];

    /// <summary>Whether there are two groups or more.</summary>
    /// <param name="columns">The columns that the labels name, in their order.</param>
    public static bool AreSeveral(IEnumerable<IndicatorColumn> columns)
    {
        var next = 0;
        foreach (var column in columns)
        {
            if (column == Group[next % Group.Length]) next++;
        }

        return next >= 2 * Group.Length;
    }
}
