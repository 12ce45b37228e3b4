using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Reading;

/// <summary>Says what could not be read: file, place, and what to do.</summary>
internal static class ProblemReport
{
    /// <summary>Says every problem of the files on the error stream.</summary>
    /// <returns>How many of them left something unread.</returns>
    public static int Say(Terminal terminal, IEnumerable<InputFile> files)
    {
        var count = 0;
        foreach (var file in files)
        {
            foreach (var problem in file.Content.Problems)
            {
                var message = Speech.IsChinese ? problem.MessageZh : problem.MessageEn;
                terminal.Say(Speech.Format(Texts.Problem, PlaceText.InFile(file.Path, problem.Position), message));
                if (!problem.IsNote) count++;
            }
        }

        return count;
    }
}
