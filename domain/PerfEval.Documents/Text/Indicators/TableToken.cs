using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>A token of the indicator table: a range of the form's text and the gap before it.</summary>
internal readonly record struct TableToken(int Start, int End, Gap Gap, TokenKind Kind)
{
    /// <summary>Whether it was parted from its neighbours without a gap, and could have been parted elsewhere.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>Whether it stands in a group's column and not in a row's.</summary>
    public bool IsGroup => Kind is TokenKind.Level1 or TokenKind.Level2 or TokenKind.SectionWeight or TokenKind.GroupWeight;

    /// <summary>Whether it is the first on its line.</summary>
    public bool OpensLine => Gap >= Gap.Line;
}
