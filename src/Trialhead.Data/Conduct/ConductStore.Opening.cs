using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

// Studies and the versions of their protocols.
public sealed partial class ConductStore
{
    /// <summary>Opens a study.</summary>
    /// <param name="protocolFile">The protocol as <c>data/protocol.schema.json</c> describes it.</param>
    /// <param name="choicesFile">What the study chose for allocations that the protocol leaves open; null for nothing.</param>
    /// <param name="secret">The secret of its allocations, 16 bytes or more; null for one drawn here.</param>
    /// <param name="author">Who opens it.</param>
    public Recording Open(byte[] protocolFile, byte[]? choicesFile, byte[]? secret, Author author)
    {
        ArgumentNullException.ThrowIfNull(protocolFile);
        if (!ReadProtocol(protocolFile, choicesFile).Succeeded(out var protocol, out var problem))
        {
            return Recording.Refused(problem);
        }

        Directory.CreateDirectory(_folder);
        return Write(connection =>
        {
            if (StudyTable.Versions(connection, protocol.Id) > 0)
            {
                return Recording.Refused(new Problem("study", $"{protocol.Id}, which is open already", "a protocol of another id; a new version is an amendment"));
            }

            var drawn = secret ?? SeedVault.Make();
            var commitment = AllocationSeed.FromSecret(drawn).Commitment();
            _vault.Keep(protocol.Id, drawn);
            StudyTable.Add(connection, protocol.Id, choicesFile, commitment);
            StudyTable.AddVersion(connection, protocol.Id, protocol.Version, protocolFile);
            return Note(connection, protocol.Id, author, new StudyNote("opened")
            {
                Version = protocol.Version,
                Protocol = StudyNote.HashOf(protocolFile),
                Choices = choicesFile is null ? null : StudyNote.HashOf(choicesFile),
                Seed = commitment,
            });
        });
    }

    /// <summary>Adds a version of a study's protocol; participants stay on theirs until they are moved.</summary>
    public Recording Amend(string study, byte[] protocolFile, Author author)
    {
        ArgumentNullException.ThrowIfNull(protocolFile);
        return Write(connection =>
        {
            if (StudyTable.Files(connection, study) is not { } files || Study(connection, study) is not { } known)
            {
                return Recording.Refused(NoStudy(study));
            }

            if (!ReadProtocol(protocolFile, files.Choices).Succeeded(out var protocol, out var problem))
            {
                return Recording.Refused(problem);
            }

            if (Amendment(known, protocol) is { } wrong)
            {
                return Recording.Refused(wrong);
            }

            StudyTable.AddVersion(connection, study, protocol.Version, protocolFile);
            return Note(connection, study, author, new StudyNote("amended") { Version = protocol.Version, Protocol = StudyNote.HashOf(protocolFile) });
        });
    }

    private static ParseResult<StudyProtocol> ReadProtocol(byte[] file, byte[]? choicesFile)
    {
        var reading = ProtocolJsonReader.Read(file);
        if (reading.Protocol is not { } protocol)
        {
            var first = reading.Problems[0];
            return ParseResult.Failed<StudyProtocol>(first.Where, first.Found, first.Expected);
        }

        var choices = choicesFile is null ? ParseResult.Of(AllocationChoices.None) : AllocationChoices.Read(choicesFile);
        return choices.Succeeded(out var chosen, out var problem)
            ? chosen.Apply(protocol)
            : ParseResult.Failed<StudyProtocol>(problem.Where, problem.Found, problem.Expected);
    }

    // Rows that were allocated by one plan cannot be repeated by another.
    private static Problem? Amendment(ConductStudy known, StudyProtocol next)
    {
        if (next.Id != known.Id || known.Versions.Any(version => version.Version == next.Version))
        {
            return next.Id != known.Id
                ? new Problem("/id", $"\"{next.Id}\"", $"\"{known.Id}\", since it amends that protocol")
                : new Problem("/version", $"\"{next.Version}\", which the study has", "another version");
        }

        var other = next.Allocations.FirstOrDefault(allocation =>
            known.Versions.SelectMany(version => version.Allocations).LastOrDefault(before => before.Id == allocation.Id) is { } before
            && !ProtocolJsonWriter.AreAlike(before, allocation));
        return other is null
            ? null
            : new Problem($"/allocations/{other.Id}", "another plan than before", "the same plan, or another id: allocations that were made rest on it");
    }
}
