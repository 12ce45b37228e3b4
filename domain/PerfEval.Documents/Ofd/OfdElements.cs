using System.Globalization;
using System.Xml.Linq;

namespace PerfEval.Documents.Ofd;

/// <summary>Takes elements and numbers out of the XML of an OFD, whichever namespace a program gave it.</summary>
internal static class OfdElements
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ','];

    /// <summary>The children of a name.</summary>
    public static IEnumerable<XElement> Named(this XElement parent, string name) => parent.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(this XElement? parent, string name) => parent?.Named(name).FirstOrDefault();

    /// <summary>The text of an attribute; null where there is none.</summary>
    public static string? Text(this XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>The number of an attribute; another one where there is none.</summary>
    public static double Number(this XElement element, string name, double other) => Number(element.Text(name)) ?? other;

    /// <summary>Whether an attribute says true; another value where it says nothing.</summary>
    public static bool Flag(this XElement element, string name, bool other) => element.Text(name)?.Trim() is { } text ? text is "true" or "1" : other;

    /// <summary>The words of a text.</summary>
    public static string[] Words(string? text) => text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A number; null where a text is none, or one without end.</summary>
    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>As many numbers as are asked for; null where a text has others.</summary>
    public static double[]? Numbers(string? text, int count)
    {
        var numbers = Words(text).Select(Number).OfType<double>().ToArray();
        return numbers.Length == count ? numbers : null;
    }
}
