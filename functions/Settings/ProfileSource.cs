using PerfEval.Domain.Profiles;

namespace PerfEval.Functions.Settings;

/// <summary>Finds a rule profile: a shipped one by its name, a jurisdiction's own by its file.</summary>
public static class ProfileSource
{
    /// <summary>Loads a profile.</summary>
    /// <param name="nameOrFile">The name of a shipped profile, or the path of a JSON file.</param>
    /// <exception cref="RuleProfileException">It is neither, or the file is no valid profile; every property that is wrong is named.</exception>
    public static RuleProfile Load(string nameOrFile)
    {
        ArgumentNullException.ThrowIfNull(nameOrFile);
        return RuleProfiles.Names.Contains(nameOrFile) ? RuleProfiles.Get(nameOrFile) : RuleProfile.Parse(ReadFile(nameOrFile));
    }

    private static byte[] ReadFile(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RuleProfileException($"there is no profile '{file}', and no file of that name that can be read; shipped are {string.Join(", ", RuleProfiles.Names)}", failure);
        }
    }
}
