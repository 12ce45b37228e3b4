using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text;

/// <summary>Cuts a text into its forms: by their titles, or by their first labels where a title is missing.</summary>
internal sealed class FormSplitter
{
    private const int LongestTitle = 60;
    private const int LookedAhead = 12;

    private readonly TextDocument _document;
    private readonly List<(FormSlice Slice, bool HasParts)> _slices = [];
    private int _start = -1;
    private FormKind _kind;
    private bool _headless;
    private bool _sawName;
    private bool _sawTable;
    private bool _sawTotal;

    private FormSplitter(TextDocument document) => _document = document;

    /// <summary>The parts of a text, in its order; the lines outside belong to no form.</summary>
    public static List<FormSlice> Split(TextDocument document)
    {
        var splitter = new FormSplitter(document);
        for (var i = 0; i < document.LineCount; i++) splitter.Take(i);
        splitter.Close(document.LineCount);

        // A cover or a list of contents names the form, and is none beside one.
        var forms = splitter._slices.FindAll(s => s.HasParts);
        return (forms.Count > 0 ? forms : splitter._slices).ConvertAll(s => s.Slice);
    }

    private void Take(int i)
    {
        var line = _document.Span(i);
        if (line.IsEmpty) return;
        if (TitleOf(line) is { } kind)
        {
            // A page repeats the title above the rest of its table; a form has its labels below it.
            if (_start >= 0 && !_headless && !_sawTotal && (_sawName || _sawTable) && !LabelsFollow(i)) return;
            if (_start >= 0 && !_sawName && !_sawTable && !_headless && LabelsFollow(i) && i - _start <= 3) return;
            Open(i, false);
            _kind = kind;
        }
        else if (IsNameLabel(line))
        {
            if (_start < 0 || _sawTotal || _headless || (_sawName && _sawTable)) Open(i, false);
            _sawName |= IsProjectName(line);
        }
        else if (IsTableHeader(line))
        {
            if (_start < 0 || _sawTotal) Open(i, true);
            _sawTable = true;
        }
        else if (_sawTable && !_sawTotal && IsTotal(line))
        {
            _sawTotal = true;
        }
    }

    private void Open(int line, bool headless)
    {
        Close(line);
        _start = line;
        _headless = headless;
        _kind = FormKind.Project;
        _sawName = _sawTable = _sawTotal = false;
    }

    private void Close(int end)
    {
        if (_start >= 0) _slices.Add((new FormSlice(_start, end, _headless, _kind), _sawName || _sawTable));
    }

    private bool LabelsFollow(int title)
    {
        var seen = 0;
        for (var i = title + 1; i < _document.LineCount && seen < LookedAhead; i++)
        {
            var line = _document.Span(i).Trim();
            if (line.IsEmpty) continue;
            seen++;
            if (TitleOf(line) is not null && seen > 2) return false;
            if (IsNameLabel(line) || line.Contains("主管部门", StringComparison.Ordinal) || line.Contains("实施单位", StringComparison.Ordinal)) return true;
            if (line.Contains("一级指标", StringComparison.Ordinal) || line.Contains("三级指标", StringComparison.Ordinal)) return false;
        }

        return false;
    }

    private static FormKind? TitleOf(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTitle * 3 || line.IndexOf('表') < 0 || (line.IndexOf('评') < 0 && line.IndexOf('绩') < 0)) return null;
        Span<char> compact = stackalloc char[LongestTitle];
        var length = 0;
        foreach (var c in line)
        {
            if (Glyph.IsBlank(c)) continue;
            if (length == LongestTitle) return null;
            compact[length++] = c;
        }

        ReadOnlySpan<char> title = compact[..length];
        var at = title.IndexOf("自评表");
        if (at < 0) return Title.KindOf(title.ToString()) is > FormKind.Overall and var other ? other : null;
        var isTitle = at > 0 && title.IndexOfAny("，。；") < 0 && (title.IndexOf("绩效") >= 0 || title.IndexOf("项目") >= 0) && title.Length - at - 3 <= 12;
        return isTitle ? Title.KindOf(title.ToString()) ?? FormKind.Project : null;
    }

    private static bool IsNameLabel(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text.StartsWith("项目编码", StringComparison.Ordinal) || text.StartsWith("项目代码", StringComparison.Ordinal) || IsProjectName(line);
    }

    private static bool IsProjectName(ReadOnlySpan<char> line) => line.IndexOf("项目名称", StringComparison.Ordinal) >= 0;

    private static bool IsTableHeader(ReadOnlySpan<char> line) =>
        line.IndexOf("三级指标", StringComparison.Ordinal) >= 0 || (line.IndexOf("一级指标", StringComparison.Ordinal) >= 0 && line.IndexOf("二级指标", StringComparison.Ordinal) >= 0)
        || (line.IndexOf("指标名称", StringComparison.Ordinal) >= 0 && line.IndexOf("完成", StringComparison.Ordinal) >= 0);

    private static bool IsTotal(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t\u00A0\u3000|│\f");
        if (text.Length > 2 && text[1] == '、') text = text[2..];
        return text.StartsWith("总分", StringComparison.Ordinal) || text.StartsWith("合计", StringComparison.Ordinal) || text.StartsWith("总计", StringComparison.Ordinal)
            || text.StartsWith("总得分", StringComparison.Ordinal) || text.StartsWith("综合得分", StringComparison.Ordinal) || text.StartsWith("自评总分", StringComparison.Ordinal) || text.StartsWith("自评总得分", StringComparison.Ordinal)
            || text.StartsWith("总 分", StringComparison.Ordinal) || text.StartsWith("合 计", StringComparison.Ordinal);
    }
}
