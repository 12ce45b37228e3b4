using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>Parts the code from a project's name that begins with it: 51000021R000000012345-工资性支出. A year before a name is its own.</summary>
internal static class CodeBeforeName
{
    private const int CodeLength = 21;
    private const string Parting = " \u3000-－—–_:：)）]】〕、";

    /// <summary>The form with the code in its own cell, where it has no such cell, or one that says the same.</summary>
    public static SelfEvaluationForm Part(SelfEvaluationForm form)
    {
        var text = form.ProjectName.Text.AsSpan().TrimStart("[【(（〔");
        if (text.Length <= CodeLength || !IsCode(text[..CodeLength])) return form;
        var code = text[..CodeLength].ToString();
        var behind = text[CodeLength..];
        var name = behind.TrimStart(Parting);
        // A digit right behind it makes it another number; a name is written in Chinese.
        if (char.IsAsciiLetterOrDigit(behind[0]) || !HasChinese(name)) return form;
        if (form.ProjectCode.IsPrinted && form.ProjectCode.Text != code) return form;
        return form with { ProjectCode = code, ProjectName = name.ToString() };
    }

    /// <summary>Digits, of which one in their midst may be the letter that tells the kind of spending.</summary>
    private static bool IsCode(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiLetter(character)) letters++;
            else if (!char.IsAsciiDigit(character)) return false;
        }

        return letters <= 1 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
    }

    private static bool HasChinese(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u4E00', '\u9FFF');
}
