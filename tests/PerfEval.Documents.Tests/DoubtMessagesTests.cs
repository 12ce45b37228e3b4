using System.Reflection;
using PerfEval.Domain.Messages;

namespace PerfEval.Documents.Tests;

/// <summary>Whatever a reader gives as a reason of doubt can be said in English.</summary>
public sealed class DoubtMessagesTests
{
    public static TheoryData<string> Reasons =>
    [
        .. typeof(ReadMessages).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.Name.StartsWith("Doubt", StringComparison.Ordinal))
            .Select(property => (string)property.GetValue(null)!),
        ReadMessages.NotANumber("约五百"),
    ];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_is_known_in_English(string reason)
    {
        var english = DoubtReasons.In(reason, MessageLanguage.English);

        Assert.NotEqual(reason, english);
        Assert.Matches("^[A-Z].*[.”]$", english);
    }
}
