namespace PerfEval.Documents.Text.Indicators;

/// <summary>What a token of the indicator table is by itself.</summary>
internal enum TokenKind : byte
{
    /// <summary>Text of a cell.</summary>
    Text,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>The name of a 一级指标.</summary>
    Level1,

    /// <summary>The name of a 二级指标.</summary>
    Level2,

    /// <summary>The weight printed beside a 一级指标.</summary>
    SectionWeight,

    /// <summary>The weight printed in brackets behind a 二级指标.</summary>
    GroupWeight,
}
