using System.Text;
using PerfEval.Documents.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>A text filled in on a page over what is drawn on it: the value of a form's field, or text typed as a note.</summary>
/// <param name="Text">What it reads.</param>
/// <param name="Box">Where it stands on the page.</param>
internal sealed record FilledIn(string Text, PdfRectangle Box)
{
    private const AnnotationFlags Unseen = AnnotationFlags.Hidden | AnnotationFlags.NoView | AnnotationFlags.Invisible;
    private const int DeepestParent = 16;
    private const double Leading = 1.3;
    private const double LargestSize = 12;

    private static readonly NameToken Value = NameToken.Create("V");
    private static readonly NameToken FieldType = NameToken.Create("FT");

    /// <summary>The texts filled in on a page that are seen, as far as they have not more characters than a number.</summary>
    /// <param name="page">The page.</param>
    /// <param name="structure">Its document's objects.</param>
    /// <param name="most">The number; the text that goes beyond it is the last.</param>
    public static List<FilledIn> Of(Page page, Structure structure, long most)
    {
        var texts = new List<FilledIn>();
        foreach (var annotation in page.GetAnnotations())
        {
            if ((annotation.Flags & Unseen) != 0) continue;
            var text = annotation.Type switch
            {
                AnnotationType.Widget => ValueOf(annotation.AnnotationDictionary, structure),
                AnnotationType.FreeText => annotation.Content,
                _ => null,
            };
            if (string.IsNullOrWhiteSpace(text)) continue;
            texts.Add(new FilledIn(text, annotation.Rectangle));

            // The widgets of one field share its text, however many they are.
            most -= text.Length;
            if (most < 0) break;
        }

        return texts;
    }

    /// <summary>Its characters, set within its box.</summary>
    /// <param name="frame">The page's frame.</param>
    /// <param name="order">The place of the first one among the page's characters.</param>
    public IEnumerable<PdfGlyph> Glyphs(PageFrame frame, int order)
    {
        var (ax, ay) = frame.Map(Box.BottomLeft);
        var (bx, by) = frame.Map(Box.TopRight);
        var (left, top, width, height) = (Math.Min(ax, bx), Math.Min(ay, by), Math.Abs(ax - bx), Math.Abs(ay - by));
        var lines = Text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);
        var size = Math.Clamp(height / (lines.Length * Leading), 1, LargestSize);
        var below = top + ((height - (lines.Length * size * Leading)) / 2);
        foreach (var line in lines)
        {
            below += size * Leading;
            var signs = line.EnumerateRunes().Select(r => PdfCharacters.Read(r.ToString())).Where(s => s.Length > 0).ToList();
            var step = Math.Min(size, width / Math.Max(1, signs.Count));
            for (var i = 0; i < signs.Count; i++, order++)
            {
                yield return new PdfGlyph(signs[i], left + (i * step), left + ((i + 1) * step), below - (size * (Leading - 1)), size, 0, -1 - order, order) { IsFilledIn = true };
            }
        }
    }

    // A field may be its own widget, or have the value that its widgets show. Ticks are no text.
    private static string? ValueOf(DictionaryToken field, Structure structure)
    {
        var (value, type) = ((IToken?)null, (IToken?)null);
        DictionaryToken? holder = field;
        for (var depth = 0; holder is not null && depth < DeepestParent; depth++)
        {
            value ??= Resolved(holder, Value, structure);
            type ??= Resolved(holder, FieldType, structure);
            holder = Resolved(holder, NameToken.Parent, structure) as DictionaryToken;
        }

        if (type is not NameToken { Data: "Tx" or "Ch" }) return null;
        return value switch
        {
            StringToken text => Decoded(text.GetBytes()),
            HexToken hex => Decoded(hex.Bytes.ToArray()),
            _ => null,
        };
    }

    private static IToken? Resolved(DictionaryToken holder, NameToken name, Structure structure) =>
        !holder.TryGet(name, out var token) ? null : token is IndirectReferenceToken reference ? structure.GetObject(reference.Data)?.Data : token;

    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(bytes),
    };
}
