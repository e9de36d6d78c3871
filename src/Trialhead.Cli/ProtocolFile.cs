using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>Reads the protocol that a command line names.</summary>
internal static class ProtocolFile
{
    private const long LongestFile = 64 << 20;

    /// <summary>Does something with a protocol; where the file is none, says everything that is wrong with it.</summary>
    public static int With(string path, Terminal terminal, Func<StudyProtocol, int> action)
    {
        if (Bytes(path, terminal) is not { } bytes)
        {
            return ExitCode.BadInput;
        }

        var reading = ProtocolJsonReader.Read(bytes);
        return reading.Protocol is { } protocol ? action(protocol) : Fail(path, reading.Problems, terminal);
    }

    /// <summary>The bytes of a file; null where there is none, or too many, which has been said then.</summary>
    public static ReadOnlyMemory<byte>? Bytes(string path, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            terminal.Fail(ExitCode.BadInput, $"{path}: found no file, expected a protocol in JSON.");
            return null;
        }

        if (new FileInfo(path).Length > LongestFile)
        {
            terminal.Fail(ExitCode.BadInput, $"{path}: found more than {LongestFile >> 20} MB, expected one protocol.");
            return null;
        }

        return File.ReadAllBytes(path);
    }

    /// <summary>Says what a protocol that can be run probably does not mean, a line for each doubt, beside the answer.</summary>
    public static void Doubt(string path, StudyProtocol protocol, Terminal terminal)
    {
        foreach (var doubt in ProtocolDoubts.Of(protocol))
        {
            terminal.Error.WriteLine($"{path}: look at {doubt}.");
        }
    }

    /// <summary>Says what is wrong with a file, a line for each problem.</summary>
    public static int Fail(string path, IReadOnlyList<Problem> problems, Terminal terminal)
    {
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine($"{path}: {problem}.");
        }

        return ExitCode.BadInput;
    }
}
