using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokens;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>
/// How many bytes of instructions draw a page, those of the forms it calls as often as they are called: what reading the
/// page costs is known before the library reads it, which nothing stops once it has begun.
/// </summary>
internal sealed class PageContentSize(Structure structure) : IPageFactory<PageContentSize.Bytes>
{
    private const long Largest = int.MaxValue;
    private const string Space = " \t\r\n\f\0";

    private static readonly NameToken XObject = NameToken.Create("XObject");

    private readonly Dictionary<IndirectReference, long> _forms = [];

    /// <inheritdoc/>
    public Bytes Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        if (!dictionary.TryGet(NameToken.Contents, out var contents)) return new Bytes(0);
        IEnumerable<IToken> parts = Resolved(contents) is ArrayToken several ? several.Data : [contents];
        var resources = Dictionary(dictionary, NameToken.Resources);
        return new Bytes(parts.Select(Resolved).OfType<StreamToken>().Aggregate(0L, (sum, part) => Sum(sum, Size(part, resources))));
    }

    private long Size(StreamToken stream, DictionaryToken? resources)
    {
        var content = stream.Decode(structure.FilterProvider, structure.TokenScanner).Span;
        long size = content.Length;
        var forms = resources is null ? null : Dictionary(resources, XObject);
        if (forms is null) return size;
        for (var from = 0; content[from..].IndexOf("Do"u8) is >= 0 and var found;)
        {
            var at = from + found;
            from = at + 2;
            if (IsWord(content, at)) size = Sum(size, SizeOfForm(NameBefore(content[..at]), forms, resources));
        }

        return size;
    }

    /// <summary>A form under a name that is not found as it is written may be any of them.</summary>
    private long SizeOfForm(string name, DictionaryToken forms, DictionaryToken? resources) =>
        forms.TryGet(NameToken.Create(name), out var form) ? SizeOfForm(form, resources) : forms.Data.Values.Select(any => SizeOfForm(any, resources)).DefaultIfEmpty().Max();

    private long SizeOfForm(IToken form, DictionaryToken? resources)
    {
        if (form is not IndirectReferenceToken { Data: var reference } || Resolved(form) is not StreamToken stream) return 0;
        if (_forms.TryGetValue(reference, out var known)) return known;
        // A form that calls itself is drawn once.
        _forms[reference] = 0;
        var isForm = stream.StreamDictionary.TryGet(NameToken.Subtype, out var subtype) && Resolved(subtype) is NameToken { Data: "Form" };
        return _forms[reference] = isForm ? Size(stream, Dictionary(stream.StreamDictionary, NameToken.Resources) ?? resources) : 0;
    }

    private DictionaryToken? Dictionary(DictionaryToken holder, NameToken name) => holder.TryGet(name, out var token) ? Resolved(token) as DictionaryToken : null;

    private IToken? Resolved(IToken token) => token is IndirectReferenceToken reference ? structure.GetObject(reference.Data)?.Data : token;

    private static long Sum(long one, long other) => Math.Min(one + other, Largest);

    private static bool IsWord(ReadOnlySpan<byte> content, int at) =>
        at > 0 && IsSpace(content[at - 1]) && (at + 2 >= content.Length || !char.IsAsciiLetterOrDigit((char)content[at + 2]));

    private static bool IsSpace(byte value) => Space.Contains((char)value, StringComparison.Ordinal);

    private static string NameBefore(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty && IsSpace(content[^1])) content = content[..^1];
        return Encoding.Latin1.GetString(content[(content.LastIndexOf((byte)'/') + 1)..]);
    }

    /// <summary>A number of bytes.</summary>
    /// <param name="Count">How many.</param>
    internal sealed record Bytes(long Count);
}
