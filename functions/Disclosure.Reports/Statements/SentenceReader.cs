namespace Disclosure.Reports.Statements;

/// <summary>Reads one sentence, clause by clause and count by count, from left to right.</summary>
/// <param name="scope">Whose prose it is.</param>
/// <param name="text">The paragraph.</param>
/// <param name="words">The words of the sentence.</param>
/// <param name="topic">What the paragraph speaks of so far; it is carried on.</param>
/// <param name="statements">Where what is stated is put.</param>
internal sealed class SentenceReader(
    StatementScope scope, string text, List<Word> words, Topic topic, List<Statement> statements)
{
    /// <summary>Most characters of a clause that is quoted.</summary>
    private const int LongestQuote = 40;

    /// <summary>Begins the reason why something is so.</summary>
    private const char Because = '因';

    /// <summary>
    /// Most words of a clause that is read: counts are looked for within it, so that the work stays linear in the text.
    /// </summary>
    private const int LongestClause = 120;

    private bool _isOtherPeriod;
    private bool _isOthers;
    private bool _isAmong;
    private bool _isCumulative;
    private bool _hasYear;
    private bool _hasRest;
    private bool _hasCarry;
    private bool? _includes;
    private bool _isGuided;
    private bool _isWhole;
    private StatedSubject? _last;
    private (bool Period, bool Others, bool Among, WordKind? Remedy) _outside;

    /// <summary>Reads the sentence.</summary>
    public void Read()
    {
        (topic.Documents, topic.Done) = (null, null);
        _hasRest = words.Exists(static word => word.Kind == WordKind.Rest);
        for (var from = 0; from < words.Count;)
        {
            var to = from;
            while (to < words.Count && words[to].Kind is not (WordKind.Comma or WordKind.Open or WordKind.Close))
            {
                to++;
            }

            if (to > from && to - from <= LongestClause)
            {
                ReadClause(from, to);
            }

            if (to < words.Count)
            {
                Leave(words[to]);
            }

            from = to + 1;
        }
    }

    /// <summary>
    /// Leaves a clause by the mark at its end: what stands in brackets qualifies nothing outside, nor what stands before a ；.
    /// </summary>
    private void Leave(Word mark)
    {
        if (mark.Kind == WordKind.Open)
        {
            _outside = (_isOtherPeriod, _isOthers, _isAmong, topic.Remedy);
        }
        else if (mark.Kind == WordKind.Close)
        {
            (_isOtherPeriod, _isOthers, _isAmong, topic.Remedy) = _outside;
        }
        else if (text[mark.From] == ';')
        {
            (_isOthers, _isGuided, _isAmong) = (false, false, false);
        }
    }

    private void ReadClause(int from, int to)
    {
        var clause = new Clause(from, to);
        clause.HasCarry = Has(from, to, WordKind.Carry);
        _hasCarry |= clause.HasCarry;
        if (ReadNothing(clause))
        {
            return;
        }

        var segment = from;
        var order = 0;
        for (var i = from; i < to; i++)
        {
            Note(clause, i);
            if (words[i].Kind is WordKind.Count or WordKind.Loose or WordKind.Whole)
            {
                var used = words[i].Kind == WordKind.Count ? ReadCount(clause, segment, i, ref order) : i;
                for (var k = i + 1; k <= used; k++)
                {
                    Note(clause, k);
                }

                i = used;
                segment = used + 1;
                clause.Regions = "";
            }
        }

        ReadAll(clause);
        topic.Done = Has(from, to, WordKind.Proactive) ? topic.Done : null;
    }

    /// <summary>Notes what a word changes for the counts after it.</summary>
    private void Note(Clause clause, int at)
    {
        var word = words[at];
        topic.IsPlain &= !(word.IsRemedy || word.Kind is WordKind.Unknown or WordKind.Foreign or WordKind.Proactive or WordKind.Loose);
        switch (word.Kind)
        {
            case WordKind.Year:
                var isThis = scope.Year is null || word.Number == scope.Year;
                _hasYear |= isThis && word.Value.Length == 0;
                _isOtherPeriod = isThis ? false : _isOtherPeriod || !(clause.HasCarry || clause.IsCompared);
                break;
            case WordKind.ThisYear:
                (_isOtherPeriod, _hasYear) = (false, true);
                break;
            case WordKind.PreviousYear or WordKind.NextYear:
                _isOtherPeriod |= !(clause.HasCarry || clause.IsCompared);
                break;
            case WordKind.OtherPeriod:
                _isOtherPeriod = true;
                break;
            case WordKind.Cumulative:
                _isCumulative = !_hasYear;
                break;
            case WordKind.Compare:
                clause.IsCompared = true;
                break;
            case WordKind.Part:
                clause.IsPart |= !IsOfOutcome(clause, at);
                break;
            case WordKind.Filler:
                _isWhole |= scope.Wholes.Count > 0 && scope.Wholes.Contains(text[word.From..word.To]);
                break;
            case WordKind.Others:
                clause.Regions += word.Value;
                _isGuided |= word.Value.Length == 0;
                _isOthers = _isGuided || !_isWhole || !IsWholeRegion(clause.Regions);
                break;
            case WordKind.Among:
                _isAmong = true;
                break;
            case WordKind.Foreign:
                clause.IsForeign = true;
                topic.IsOfApplications &= word.Value.Length == 0;
                break;
            case WordKind.Publish:
                clause.IsPublished = true;
                break;
            case WordKind.Applications:
                (topic.IsOfApplications, topic.OfInformation, topic.Remedy) = (true, true, null);
                break;
            case WordKind.Information:
                topic.OfInformation = true;
                break;
            case WordKind.Reconsideration or WordKind.Litigation or WordKind.DirectLitigation or WordKind.LaterLitigation:
                topic.Remedy = IsOfInformation(clause.From, at) && !IsJudged(clause, at) ? word.Kind : null;
                break;
            case WordKind.Judge:
                topic.Remedy = null;
                break;
            case WordKind.Proactive:
                (topic.Documents, topic.Remedy) = (word.Value, null);
                break;
            case WordKind.Issue or WordKind.Repeal or WordKind.InForce:
                topic.Done = word.Kind;
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Reads a clause that says there was nothing: 未收到政府信息公开申请, 无行政复议、行政诉讼. Every word after the one for nothing has to be known,
    /// and none may stand before it but the agency's own name.
    /// </summary>
    /// <returns>Whether it is such a clause, with a count or without.</returns>
    private bool ReadNothing(Clause clause)
    {
        var nothing = words.FindIndex(clause.From, clause.To - clause.From, static word => word.Kind == WordKind.Nothing);
        if (nothing < 0 || Has(clause.From, clause.To, WordKind.Count))
        {
            return false;
        }

        for (var i = clause.From; i < clause.To; i++)
        {
            Note(clause, i);
            if (!(words[i].IsTransparent || words[i].IsRemedy || IsYearOfCarry(words[i])
                || words[i].Kind is WordKind.Nothing or WordKind.Pause or WordKind.Applications or WordKind.Application or WordKind.Receive
                    or WordKind.Accept or WordKind.Carry or WordKind.Proactive or WordKind.Issue or WordKind.Repeal)
                || words[i].Kind is WordKind.Timely or WordKind.Including)
            {
                NoteRest(clause, i + 1);
                return true;
            }
        }

        if (_isOtherPeriod || _isOthers || _isCumulative)
        {
            return true;
        }

        var after = words.GetRange(nothing + 1, clause.To - nothing - 1);
        if (after.Exists(static word => word.IsRemedy))
        {
            // Where there was none at all, there was none about open government information.
            foreach (var word in after.Where(static word => word.IsRemedy))
            {
                State(clause, StatedSubject.OfRemedy(word.Kind, "total"), 0);
            }
        }
        else if (after.Exists(static word => word.Kind == WordKind.Carry))
        {
            if (DirectionIn(clause.From, clause.To) is { } subject)
            {
                State(clause, subject, 0);
            }
        }
        else if (after.Exists(static word => word.Kind == WordKind.Proactive))
        {
            ReadNoDocuments(clause, after);
        }
        else if (!_isAmong && IsOfApplications(after) && !after.Exists(static word => word.Kind is WordKind.Issue or WordKind.Repeal))
        {
            State(clause, StatedSubject.Received, 0);
        }

        return true;
    }

    private void NoteRest(Clause clause, int from)
    {
        for (var i = from; i < clause.To; i++)
        {
            Note(clause, i);
        }
    }

    private static bool IsYearOfCarry(Word word) =>
        word.Kind is WordKind.PreviousYear or WordKind.NextYear or WordKind.Year;

    private bool IsOfApplications(List<Word> after) =>
        after.Exists(static word => word.Kind == WordKind.Applications)
        || ((topic.IsOfApplications || after.Exists(static word => word.Kind == WordKind.Information))
            && after.Exists(static word => word.Kind == WordKind.Application));

    private void ReadNoDocuments(Clause clause, List<Word> after)
    {
        var done = after.Find(static word => word.Kind is WordKind.Issue or WordKind.Repeal).Kind;
        foreach (var word in after.Where(static word => word.Kind == WordKind.Proactive))
        {
            if (!IsDocument(word.Value))
            {
                State(clause, StatedSubject.OfProactive(word.Value, "decisions"), 0);
            }
            else if (done is WordKind.Issue or WordKind.Repeal)
            {
                State(clause, StatedSubject.OfProactive(word.Value, ColumnOf(done)), 0);
            }
        }
    }

    /// <summary>Reads 均已办结, 全部答复, 办结率100%: nothing is carried forward.</summary>
    private void ReadAll(Clause clause)
    {
        if (_isOtherPeriod || _isOthers || _isAmong || _hasRest || _hasCarry || topic.HasStatedAnswered
            || clause.IsPart || clause.IsCompared || clause.IsForeign
            || !topic.IsOfApplications || Has(clause.From, clause.To, WordKind.Count) || Has(clause.From, clause.To, WordKind.Loose)
            || Has(clause.From, clause.To, WordKind.Unknown) || Has(clause.From, clause.To, WordKind.Nothing))
        {
            return;
        }

        var isTimely = Has(clause.From, clause.To, WordKind.Timely);
        for (var i = clause.From; i < clause.To; i++)
        {
            if (words[i].Kind == WordKind.Rate && !isTimely && Next(i + 1, clause.To, static word => word.IsTransparent) is { } rate
                && words[rate].Kind == WordKind.Whole)
            {
                State(clause, StatedSubject.CarriedForward, 0, StatementKind.All);
            }
            else if (words[i].Kind == WordKind.All && Next(i + 1, clause.To, static word => word.IsTransparent) is { } verb
                && words[verb].Kind == WordKind.Answer && !(words[verb].Value == Lexicon.Handled && HasManner(i + 1, verb))
                && !(isTimely && words[verb].Value != Lexicon.Finished)
                && Next(verb + 1, clause.To, static word => word.IsTransparent || word.Kind == WordKind.Answer) is null)
            {
                State(clause, StatedSubject.CarriedForward, 0, StatementKind.All);
                return;
            }
        }
    }

    /// <summary>Whether a word tells how it was done: 依法, 认真; 已 does not.</summary>
    private bool HasManner(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.AsSpan(words[i].From, words[i].To - words[i].From) is not ("已" or "已经" or "都"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what a count is of, by the words before it, and where these do not say, by those after it.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="segment">Index of the first word after the count before.</param>
    /// <param name="at">Index of the count.</param>
    /// <param name="order">Number of counts of a list that were read in its order.</param>
    /// <returns>Index of the last word that was used.</returns>
    private int ReadCount(Clause clause, int segment, int at, ref int order)
    {
        if (_isOtherPeriod && !clause.HasCarry || _isOthers || clause.IsCompared || clause.IsForeign || _isCumulative
            || Has(clause.From, at, WordKind.Unknown) || Has(clause.From, at, WordKind.Approximately))
        {
            LoseTopic(clause, at);
            return at;
        }

        var before = Last(at - 1, segment, static word => word.IsTransparent || word.Kind == WordKind.Pause);
        var after = Next(at + 1, clause.To, static word => word.IsTransparent);
        if (clause.HasCarry && at + 1 < clause.To && text[words[at + 1].From] == Because)
        {
            // 3件因未到期限结转下年: why they are carried does not change how many.
            after = words.FindIndex(at, static word => word.Kind == WordKind.Carry);
        }

        if (before is { } answer && words[answer].Kind == WordKind.Answer
            && Last(answer - 1, segment, static word => word.IsTransparent) is { } outcome && words[outcome].Kind == WordKind.Outcome)
        {
            // 予以公开答复41件: the answer was this outcome.
            before = outcome;
        }

        var boundary = after is >= 0 and var mark ? mark : clause.To;
        var used = before is { } role ? ReadBefore(clause, segment, role, at, boundary, ref order) : ReadInOrder(clause, at, ref order);
        if (used is null && after is { } later && later < clause.To && later > at)
        {
            used = ReadAfter(clause, before, at, later);
        }

        if (used is null)
        {
            LoseTopic(clause, at);
        }

        return used ?? at;
    }

    /// <summary>
    /// A count of something else, or of a part: what is said to have been answered after it is of that. 其中 comes back to the whole.
    /// </summary>
    private void LoseTopic(Clause clause, int at)
    {
        var before = words.GetRange(clause.From, at - clause.From);
        var isOfThem = before.Exists(static word => word.Kind is WordKind.Applications or WordKind.Application);
        var isDone = before.Exists(static word => word.Kind is WordKind.Receive or WordKind.Accept or WordKind.Answer);
        if (!_isAmong && ((clause.IsPart && (isOfThem || isDone)) || (Has(clause.From, at, WordKind.Unknown) && isDone)))
        {
            topic.IsOfApplications = false;
        }
    }

    private int? ReadBefore(Clause clause, int segment, int role, int at, int after, ref int order)
    {
        var count = words[at].Number;
        var isEnd = after >= clause.To || words[after].Kind is WordKind.Pause or WordKind.Compare;
        var word = words[role];
        switch (word.Kind)
        {
            case WordKind.Applications or WordKind.Application:
                return ReadApplications(clause, segment, role, at);
            case WordKind.Receive or WordKind.Accept when isEnd || IsApplications(after):
                var isNamed = after < clause.To && words[after].Kind == WordKind.Applications;
                return (isNamed || topic.IsOfApplications || IsPlain(word, words[at]))
                    && StateReceived(clause, word.Kind, count) && !isEnd ? after : at;
            case WordKind.Answer when clause.HasCarry && (Has(segment, role, WordKind.Carry) || Has(segment, role, WordKind.NextYear)):
                return StateCarried(clause, segment, at, count) ? at : null;
            case WordKind.Answer when isEnd || IsApplications(after) || words[after].Kind == WordKind.All:
                return topic.IsOfApplications && StateAnswered(clause, at, count) ? at : null;
            case WordKind.Carry or WordKind.PreviousYear or WordKind.NextYear or WordKind.Year when clause.HasCarry:
                return StateCarried(clause, segment, at, count) ? at : null;
            case WordKind.Outcome or WordKind.Result or WordKind.Proactive or WordKind.Reconsideration or WordKind.Litigation
                or WordKind.DirectLitigation or WordKind.LaterLitigation:
                return ReadList(clause, segment, role, at, ref order) ? at : null;
            case WordKind.Part when isEnd:
                return StateApplicants(clause, segment, role, count) ? at : null;
            case WordKind.Issue or WordKind.Repeal or WordKind.InForce:
                return ReadDone(clause, role, at, after);
            default:
                return null;
        }
    }

    private int? ReadAfter(Clause clause, int? before, int at, int later)
    {
        var count = words[at].Number;
        var word = words[later];
        var isFirst = before is null;
        var isAfterPart = before is { } part && words[part].Kind is WordKind.Part or WordKind.Rest;
        switch (word.Kind)
        {
            case WordKind.Carry or WordKind.PreviousYear or WordKind.NextYear or WordKind.Year
                when (isFirst || isAfterPart) && clause.HasCarry:
                return StateCarried(clause, at, NextCount(at + 1, clause.To), count) ? later : null;
            case WordKind.Answer when isFirst && topic.IsOfApplications:
                return StateAnswered(clause, later + 1, count) ? later : null;
            case WordKind.Outcome when isFirst && topic.IsOfApplications && !clause.IsPart:
                State(clause, StatedSubject.OfOutcome(word.Value), count);
                return later;
            case WordKind.Result when isFirst && topic.Remedy is { } remedy:
                State(clause, StatedSubject.OfRemedy(remedy, word.Value), count);
                return later;
            case WordKind.Reconsideration or WordKind.Litigation or WordKind.DirectLitigation or WordKind.LaterLitigation
                when (isFirst || words[before!.Value].Kind == WordKind.Receive) && IsOfInformation(at, later)
                    && !IsJudged(clause, at)
                    && Next(later + 1, clause.To, static one => one.IsTransparent || one.Kind == WordKind.Application) is null:
                State(clause, StatedSubject.OfRemedy(word.Kind, "total"), count);
                return later;
            case WordKind.Proactive
                when before is { } verb && words[verb].Kind is WordKind.Issue or WordKind.Repeal && IsDocument(word.Value)
                    && !clause.IsPublished:
                State(clause, StatedSubject.OfProactive(word.Value, ColumnOf(words[before.Value].Kind)), count);
                return later;
            case WordKind.Proactive when before is null && !IsDocument(word.Value):
                return StateDecisions(clause, word.Value, words[at]) ? later : null;
            default:
                return null;
        }
    }

    /// <summary>Reads 收到政府信息公开申请76件, 答复申请75件, 上年结转申请4件, 依申请公开76件.</summary>
    private int? ReadApplications(Clause clause, int segment, int role, int at)
    {
        var count = words[at].Number;
        var isNamed = false;
        var verb = role;
        for (; verb >= segment; verb--)
        {
            isNamed |= words[verb].Kind == WordKind.Applications;
            if (!(words[verb].IsTransparent || words[verb].Kind is WordKind.Applications or WordKind.Application))
            {
                break;
            }
        }

        if (verb < segment)
        {
            return isNamed && words[role].Kind == WordKind.Applications && StateReceived(clause, WordKind.Accept, count) ? at : null;
        }

        isNamed |= words[verb].Kind == WordKind.Carry && words.Exists(static word => word.Kind == WordKind.Applications);
        if (!isNamed && !topic.IsOfApplications && !words[verb].IsRemedy && !IsPlain(words[verb], words[at]))
        {
            return null;
        }

        return words[verb].Kind switch
        {
            WordKind.Receive or WordKind.Accept when !Has(segment, verb, WordKind.Answer) =>
                StateReceived(clause, words[verb].Kind, count) ? at : null,
            WordKind.Answer when !Has(segment, verb, WordKind.Receive) && !Has(segment, verb, WordKind.Accept) =>
                StateAnswered(clause, at, count) ? at : null,
            WordKind.Carry or WordKind.PreviousYear or WordKind.NextYear or WordKind.Year when clause.HasCarry =>
                StateCarried(clause, segment, at, count) ? at : null,
            WordKind.Outcome when topic.IsOfApplications && !clause.IsPart =>
                State(clause, StatedSubject.OfOutcome(words[verb].Value), count) ? at : null,
            WordKind.Part when !isNamed => StateApplicants(clause, segment, verb, count) ? at : null,
            WordKind.Reconsideration or WordKind.Litigation when !isNamed && IsOfInformation(clause.From, at) && !IsJudged(clause, at) =>
                State(clause, StatedSubject.OfRemedy(words[verb].Kind, "total"), count) ? at : null,
            _ => null,
        };
    }

    /// <summary>Reads the counts of one subject, or of a list of them: 行政复议、行政诉讼各2件, 结果维持、纠正均为0件.</summary>
    private bool ReadList(Clause clause, int segment, int role, int at, ref int order)
    {
        var kind = words[role].Kind;
        var list = new List<Word>();
        for (var i = role; i >= segment; i--)
        {
            if (words[i].Kind == kind || (words[i].IsRemedy && words[role].IsRemedy))
            {
                list.Insert(0, words[i]);
            }
            else if (!(words[i].IsTransparent || words[i].Kind is WordKind.Pause or WordKind.Application))
            {
                break;
            }
        }

        var isEach = words[at].Number == 0 || Has(role, at, WordKind.Each) || Has(role, at, WordKind.All);
        if (Has(role, at, WordKind.Respectively))
        {
            clause.List = list;
            order = 0;
            return ReadInOrder(clause, at, ref order) is not null;
        }

        if (list.Count > 1 && !isEach)
        {
            return false;
        }

        var isStated = false;
        foreach (var word in list)
        {
            isStated |= StateOne(clause, word, at);
        }

        return isStated;
    }

    private int? ReadInOrder(Clause clause, int at, ref int order) =>
        order < clause.List.Count && StateOne(clause, clause.List[order++], at) ? at : null;

    private bool StateOne(Clause clause, Word word, int at)
    {
        var count = words[at].Number;
        return word.Kind switch
        {
            WordKind.Outcome => topic.IsOfApplications && !clause.IsPart && State(clause, StatedSubject.OfOutcome(word.Value), count),
            WordKind.Result => topic.Remedy is { } remedy && State(clause, StatedSubject.OfRemedy(remedy, word.Value), count),
            WordKind.Proactive when IsDocument(word.Value) => ReadDocuments(clause, word, at),
            WordKind.Proactive => StateDecisions(clause, word.Value, words[at]),
            _ => (count == 0 || IsOfInformation(clause.From, at)) && !IsJudged(clause, at)
                && State(clause, StatedSubject.OfRemedy(word.Kind, "total"), count),
        };
    }

    /// <summary>Reads 制发行政规范性文件8件, 废止规范性文件3件, and the second of 制发规章1件、行政规范性文件8件.</summary>
    private bool ReadDocuments(Clause clause, Word document, int at)
    {
        if (clause.IsPublished || clause.IsPart || topic.Done is not { } done)
        {
            return false;
        }

        return State(clause, StatedSubject.OfProactive(document.Value, ColumnOf(done)), words[at].Number);
    }

    /// <summary>Reads 行政规范性文件制发8件, and 废止3件 after documents were named.</summary>
    private int? ReadDone(Clause clause, int role, int at, int after)
    {
        var isEnd = after >= clause.To || words[after].Kind is WordKind.Pause;
        return isEnd && !clause.IsPublished && !clause.IsPart && topic.Documents is { } row && IsDocument(row)
            && State(clause, StatedSubject.OfProactive(row, ColumnOf(words[role].Kind)), words[at].Number)
            ? at
            : null;
    }

    private bool StateReceived(Clause clause, WordKind verb, decimal count)
    {
        if (_isAmong || clause.IsPart || clause.IsPublished)
        {
            return false;
        }

        var mayInclude = verb == WordKind.Accept || IncludesCarriedOver();
        State(clause, StatedSubject.Received, count, mayInclude ? StatementKind.MayIncludeCarriedOver : StatementKind.Count);
        topic.IsOfApplications = true;
        _last = mayInclude ? null : StatedSubject.Received;
        return true;
    }

    /// <summary>
    /// Whether 申请 that were received or answered are those for government information though nothing says so: the paragraph speaks of
    /// nothing else so far. Of what was 受理 only where some was carried over, as the form has it; 件次 are times.
    /// </summary>
    private bool IsPlain(Word verb, Word count) => topic.IsPlain && count.Measure != "件次" && verb.Kind switch
    {
        WordKind.Receive => true,
        WordKind.Answer => verb.Value != Lexicon.Handled,
        WordKind.Accept => words.Exists(static word => word.Kind == WordKind.Carry),
        _ => false,
    };

    /// <summary>Whether 涉及 and its kind stand before an outcome of the form: 涉及第三方合法权益5件.</summary>
    private bool IsOfOutcome(Clause clause, int at) =>
        Next(at + 1, clause.To, static word => word.IsTransparent) is { } next && words[next].Kind == WordKind.Outcome;

    /// <summary>Whether those named are all of a region: 各级, or departments and places.</summary>
    private static bool IsWholeRegion(string regions) =>
        regions.Contains(Lexicon.Levels, StringComparison.Ordinal)
        || (regions.Contains(Lexicon.Departments, StringComparison.Ordinal) && regions.Contains(Lexicon.Places, StringComparison.Ordinal));

    /// <summary>Whether what was carried over is said to be among what was received: 收到80件（其中上年结转4件）.</summary>
    private bool IncludesCarriedOver()
    {
        if (_includes is null)
        {
            var including = words.FindIndex(static word => word.Kind is WordKind.Among or WordKind.Including);
            _includes = including >= 0 && words.FindIndex(including, static word => word.Kind == WordKind.Carry) >= 0;
        }

        return _includes.Value;
    }

    /// <summary>Reads 其中自然人申请66件 after what was received: no other word may make it a part of a part.</summary>
    private bool StateApplicants(Clause clause, int segment, int role, decimal count)
    {
        if (words[role].Value.Length == 0 || _last != StatedSubject.Received
            || words.FindIndex(segment, role - segment, static one => one.Kind == WordKind.Part) >= 0)
        {
            return false;
        }

        State(clause, StatedSubject.OfApplicant(words[role].Value), count);
        _last = StatedSubject.Received;
        return true;
    }

    private bool StateAnswered(Clause clause, int to, decimal count)
    {
        var isTimely = Has(clause.From, to, WordKind.Timely) && !Has(clause.From, to, WordKind.All);
        var isOfThisYear = words.FindIndex(clause.From, to - clause.From, static word => word.Value == Lexicon.Within) >= 0;
        return !isTimely && !isOfThisYear && !clause.IsPart && !clause.IsPublished && !Has(clause.From, to, WordKind.Rest)
            && !Has(clause.From, to, WordKind.Loose) && State(clause, StatedSubject.Answered, count);
    }

    private bool StateCarried(Clause clause, int from, int to, decimal count) =>
        DirectionIn(from, to) is { } subject && State(clause, subject, count);

    private bool StateDecisions(Clause clause, string row, Word count) =>
        count.Measure is not ("条" or "项" or "个") && !clause.IsPublished && !clause.IsPart && !_isAmong
        && !Has(clause.From, clause.To, WordKind.Application) && !Has(clause.From, clause.To, WordKind.Judge)
        && !Has(clause.From, clause.To, WordKind.Receive) && !Has(clause.From, clause.To, WordKind.Accept)
        && State(clause, StatedSubject.OfProactive(row, "decisions"), count.Number);

    /// <summary>Which way the applications of a clause are carried; null where it does not say.</summary>
    private StatedSubject? DirectionIn(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Kind == WordKind.PreviousYear || (words[i].Kind == WordKind.Year && words[i].Number == scope.Year - 1))
            {
                return StatedSubject.CarriedOver;
            }

            if (words[i].Kind == WordKind.NextYear || (words[i].Kind == WordKind.Year && words[i].Number == scope.Year + 1))
            {
                return StatedSubject.CarriedForward;
            }
        }

        return topic.IsOfApplications && !Has(from, to, WordKind.ThisYear) && !Has(from, to, WordKind.Year)
            && topic.HasStatedApplications
            ? StatedSubject.CarriedForward
            : null;
    }

    /// <summary>Whether the remedies up to a word are about open government information.</summary>
    private bool IsOfInformation(int from, int to) =>
        topic.OfInformation || Has(from, to, WordKind.Information) || Has(from, to, WordKind.Applications);

    /// <summary>Whether the agency is the organ that decides on them.</summary>
    private bool IsJudged(Clause clause, int to) =>
        Has(clause.From, to, WordKind.Judge) || Has(clause.From, to, WordKind.Accept) || Has(clause.From, to, WordKind.Answer)
        || (Has(clause.From, to, WordKind.Receive) && !Has(clause.From, to, WordKind.Information));

    private bool State(Clause clause, StatedSubject subject, decimal count, StatementKind kind = StatementKind.Count)
    {
        var from = words[clause.From].From;
        var length = Math.Min(LongestQuote, words[clause.To - 1].To - from);
        topic.HasStatedApplications |= subject == StatedSubject.Received || subject == StatedSubject.Answered;
        topic.HasStatedAnswered |= subject == StatedSubject.Answered;
        topic.IsOfApplications |= subject == StatedSubject.Answered;
        _last = null;
        statements.Add(new Statement(subject, count, kind, text.Substring(from, length)));
        return true;
    }

    private string ColumnOf(WordKind done) => done switch
    {
        WordKind.Repeal => "repealed",
        WordKind.InForce => "inForce",
        _ => scope.IssuedColumn,
    };

    private static bool IsDocument(string row) => row is "normative" or "regulations";

    private bool IsApplications(int at) =>
        at < words.Count && words[at].Kind is WordKind.Applications or WordKind.Application;

    private bool Has(int from, int to, WordKind kind)
    {
        for (var i = from; i < to && i < words.Count; i++)
        {
            if (words[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private int NextCount(int from, int to)
    {
        while (from < to && words[from].Kind is not (WordKind.Count or WordKind.Loose))
        {
            from++;
        }

        return from;
    }

    /// <summary>Index of the first word from an index on that is not passed; null where all are.</summary>
    private int? Next(int from, int to, Predicate<Word> isPassed)
    {
        for (var i = from; i < to; i++)
        {
            if (!isPassed(words[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Index of the last word up to an index that is not passed; null where all are.</summary>
    private int? Last(int from, int to, Predicate<Word> isPassed)
    {
        for (var i = from; i >= to; i--)
        {
            if (!isPassed(words[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A clause, with what qualifies the counts in it.</summary>
    private sealed class Clause(int from, int to)
    {
        public int From { get; } = from;

        public int To { get; } = to;

        public bool HasCarry { get; set; }

        public bool IsCompared { get; set; }

        public bool IsPart { get; set; }

        public bool IsForeign { get; set; }

        public bool IsPublished { get; set; }

        /// <summary>Which of a region's agencies were named since the count before.</summary>
        public string Regions { get; set; } = "";

        /// <summary>A list whose counts follow in its order.</summary>
        public List<Word> List { get; set; } = [];
    }
}
