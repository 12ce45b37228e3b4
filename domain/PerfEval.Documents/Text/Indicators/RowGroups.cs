using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>The groups that the rows of a table stand in, line by line.</summary>
internal sealed class RowGroups
{
    private readonly FormText _text;
    private readonly List<TableToken> _tokens;
    private (string Text, int At) _level1 = ("", -1);
    private (string Text, int At) _level2 = ("", -1);
    private bool _isCarried;

    public RowGroups(FormText text, List<TableToken> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Takes the names that a line begins with; returns the first token behind them.</summary>
    public int Take(int i, int end)
    {
        var before = _level1.Text;
        _isCarried = false;
        for (; i < end && _tokens[i].IsGroup; i++)
        {
            if (_tokens[i].Kind == TokenKind.Level1)
            {
                // 产出指标 printed again for each row, 数量指标 once for several: a cell that was merged, or one left blank.
                _level1 = At(i);
                _isCarried = _level1.Text == before && _level2.Text.Length > 0;
                if (!_isCarried) _level2 = ("", -1);
            }
            else if (_tokens[i].Kind == TokenKind.Level2)
            {
                TakeLevel2(i);
            }
        }

        return i;
    }

    /// <summary>Takes a token as the name of the second level.</summary>
    public void TakeLevel2(int token) => (_level2, _isCarried) = (At(token), false);

    /// <summary>A row of these groups that fills a line.</summary>
    /// <param name="body">Its first token behind the names of groups.</param>
    /// <param name="weight">The token of its first number.</param>
    /// <param name="end">The token behind its last.</param>
    public RowRange NewRow(int body, int weight, int end) => new()
    {
        FirstToken = body,
        WeightToken = weight,
        NextToken = end,
        Level1 = _level1.Text,
        Level1At = _level1.At,
        Level2 = _level2.Text,
        Level2At = _level2.At,
        LevelDoubt = _isCarried ? ReadMessages.DoubtLevel : null,
    };

    private (string Text, int At) At(int token) => (_text.Text[_tokens[token].Start.._tokens[token].End], _tokens[token].Start);
}
