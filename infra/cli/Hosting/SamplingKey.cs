using System.Security.Cryptography;

namespace PerfEval.Cli.Hosting;

/// <summary>The secret by which an instance draws clean forms for review: made once, readable by its owner only.</summary>
internal static class SamplingKey
{
    private const int Bytes = 32;

    /// <summary>The key of an instance, in base64.</summary>
    public static string Of(InstanceFolder folder)
    {
        if (File.Exists(folder.SamplingKey)) return File.ReadAllText(folder.SamplingKey).Trim();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        Keep(folder, key);
        return key;
    }

    /// <summary>Gives an instance a key, so that it draws the same forms as any other with this key.</summary>
    public static void Keep(InstanceFolder folder, string key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(folder.SamplingKey, options);
        writer.Write(key);
    }
}
