using System.Globalization;
using System.Resources;

namespace PerfEval.Functions.Resources;

/// <summary>The app's messages for people, in both languages.</summary>
internal static class Messages
{
    private static readonly ResourceManager Manager = new("PerfEval.Functions.Resources.Messages", typeof(Messages).Assembly);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A message in Chinese and in English; an argument that is a message itself stands in the same language.</summary>
    public static (string Zh, string En) Get(string key, params object[] arguments) =>
        (Format(key, Chinese, arguments), Format(key, English, arguments));

    private static string Format(string key, CultureInfo language, object[] arguments)
    {
        var text = Manager.GetString(key, language) ?? throw new MissingManifestResourceException($"There is no message '{key}'.");
        object[] words = [.. arguments.Select(argument => argument is (string zh, string en) ? language == English ? en : zh : argument)];
        return PluralFormat.Of(text, words);
    }
}
