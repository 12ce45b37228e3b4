namespace PerfEval.Documents.Text.Indicators;

/// <summary>Of which level the name of an indicator group is.</summary>
internal enum LevelKind
{
    /// <summary>一级指标.</summary>
    First,

    /// <summary>二级指标.</summary>
    Second,

    /// <summary>Either: its place tells.</summary>
    Either,
}
