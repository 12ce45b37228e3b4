using System.Collections.Frozen;
using System.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>The characters that fonts name where they mean others: radicals for the characters they look like, ligatures, private codes.</summary>
internal static class PdfCharacters
{
    /// <summary>Stands for a character whose meaning the file does not give.</summary>
    public const string Unknown = "\uFFFD";

    // A subset font's map often names the radical, which has a code of its own. Unicode, EquivalentUnifiedIdeograph.txt.
    private const string Radicals = "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    private static readonly FrozenDictionary<char, string> Meant = Enumerable.Range(0, Radicals.Length / 2).ToFrozenDictionary(i => Radicals[i * 2], i => Radicals[(i * 2) + 1].ToString());

    /// <summary>What a letter's text reads; <see cref="Unknown"/> where it has no meaning, empty where nothing is seen.</summary>
    public static string Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text.Length == 1 && text[0] is > ' ' and <= '~') return text;
        if (text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u301B') return text;
        return text.Length == 1 ? Single(text) : string.Concat(text.EnumerateRunes().Select(r => r.IsBmp ? Single(r.ToString()) : r.Value >= 0xF0000 ? Unknown : r.ToString().Normalize(NormalizationForm.FormC)));
    }

    /// <summary>Whether a letter's text is what no form has, and codes read without their map give: a control, a sign that stands for none, an accented letter.</summary>
    public static bool IsOfNoMap(string? text) =>
        text is { Length: 1 } && text[0] is (< ' ' and not ('\t' or '\r' or '\n')) or (>= '\u007F' and <= '\u009F') or (>= '\u00C0' and <= '\u024F' and not ('×' or '÷')) or >= '\uFFF0';

    // A map made from a font gives a glyph that several codes share the lowest of them; the radical ⼾ normalizes to the traditional 戶.
    private static string Single(string text) => text[0] switch
    {
        ' ' or '\u00A0' or '\t' or '\r' or '\n' => " ",
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",
        < ' ' or (>= '\u007F' and <= '\u009F') => Unknown,
        >= '\uE000' and <= '\uF8FF' => Unknown,
        >= '\uD800' and <= '\uDFFF' => Unknown,
        >= '\uFFF0' => Unknown,
        >= '\u2E80' and <= '\u2EFF' => Meant.GetValueOrDefault(text[0], text),
        '\u2F3E' => "户",
        '\u301C' => "～",
        '\u2215' => "／",
        '\u2329' => "〈",
        '\u232A' => "〉",
        >= '\u2F00' and <= '\u2FDF' => text.Normalize(NormalizationForm.FormKC),
        >= '\uF900' and <= '\uFAFF' => text.Normalize(NormalizationForm.FormC),
        >= '\uFE10' and <= '\uFE44' => UprightSign.Of(text[0]).ToString(),
        >= '\uFB00' and <= '\uFB06' => text.Normalize(NormalizationForm.FormKC),
        _ => text,
    };
}
