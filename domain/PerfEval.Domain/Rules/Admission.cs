using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules;

/// <summary>Tells an actual in words that says itself that its target is not met: 部分完成, 因疫情未开展.</summary>
internal sealed class Admission
{
    private const char Not = '未';

    private readonly WordList _notMet;
    private readonly WordList _notDone;
    private readonly WordList _none;

    public Admission(RuleProfile profile)
    {
        var measures = profile.Measures;
        _notMet = new WordList(measures.NotMet);
        _notDone = new WordList([.. measures.NotMet.Concat(measures.NotCarriedOut).Where(word => word[0] == Not)]);
        _none = new WordList([measures.None, .. measures.NoneOf, .. measures.Denials]);
    }

    /// <summary>Whether a text says so: it begins with such words and holds no number beside them, or a clause ends with them.</summary>
    /// <param name="text">Folded text.</param>
    public bool IsIn(string text)
    {
        var clause = text.AsSpan();
        var isFirst = true;
        while (!clause.IsEmpty)
        {
            var end = clause.IndexOfAny(",;。");
            var part = end < 0 ? clause : clause[..end];
            if (isFirst && _notMet.PrefixOf(part) > 0 && !part.ContainsAnyInRange('0', '9')) return true;
            // 不存在未完成 and 无项目未通过 admit nothing.
            if (_notDone.SuffixOf(part) > 0 && !_none.IsIn(part[..^_notDone.SuffixOf(part)])) return true;
            clause = end < 0 ? [] : clause[(end + 1)..];
            isFirst = false;
        }

        return false;
    }
}
