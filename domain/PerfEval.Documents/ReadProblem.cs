using System.Text.Json.Serialization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>A file, or a part of one, that could not be read as a form.</summary>
/// <param name="Code">Which problem, such as <c>not-a-form</c>, <c>empty</c>, <c>too-large</c> or <c>truncated</c>.</param>
/// <param name="Position">Where in the file.</param>
/// <param name="MessageZh">What is wrong and what to do, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record ReadProblem(string Code, SourcePosition Position, string MessageZh, string MessageEn)
{
    /// <summary>Whether it is only worth knowing: everything that is printed was read all the same.</summary>
    [JsonIgnore]
    public bool IsNote => Code is ReadProblemCode.WrongExtension or ReadProblemCode.NotPrinted;
}
