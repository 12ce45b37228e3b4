namespace PerfEval.Documents.Grids.Rows;

/// <summary>The words that every self-evaluation form holds some of, and hardly another paper that names a project.</summary>
internal static class FormWords
{
    private static readonly string[] Words = ["绩效", "績效", "自评", "自評", "指标", "指標", "目标", "目標"];

    /// <summary>Whether some of them stand in a text.</summary>
    public static bool AreIn(string text) => Array.Exists(Words, word => text.Contains(word, StringComparison.Ordinal));
}
