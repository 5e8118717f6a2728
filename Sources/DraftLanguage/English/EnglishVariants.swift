extension Variants {
  static let english = Variants(
    misspellings: """
      recieve/receive recieved/received recieves/receives reciept/receipt accomodate/accommodate \
      accomodation/accommodation seperate/separate seperately/separately seperated/separated saftey/safety \
      licencee/licensee occured/occurred occuring/occurring occurence/occurrence occurrance/occurrence \
      definately/definitely definitly/definitely neccessary/necessary necesary/necessary neccesary/necessary \
      untill/until wich/which whcih/which teh/the hte/the thier/their beleive/believe acheive/achieve \
      acheived/achieved adress/address adresses/addresses begining/beginning buisness/business \
      calender/calendar catagory/category collegue/colleague comittee/committee commitee/committee \
      committment/commitment concious/conscious consistant/consistent convinient/convenient \
      dependant_on/dependent_on developement/development dissapear/disappear embarass/embarrass \
      enviroment/environment existance/existence experiance/experience foriegn/foreign fourty/forty \
      goverment/government grammer/grammar gaurantee/guarantee garantee/guarantee harrass/harass \
      immediatly/immediately independant/independent infomation/information intrest/interest \
      knowlege/knowledge lenght/length maintainance/maintenance maintenence/maintenance managment/management \
      millenium/millennium mispell/misspell noticable/noticeable occassion/occasion ommit/omit \
      ommitted/omitted oppurtunity/opportunity paramter/parameter paramters/parameters parliment/parliament \
      persistant/persistent posession/possession prefered/preferred preceeding/preceding \
      privelege/privilege privilige/privilege proccess/process publically/publicly recomend/recommend \
      recommmend/recommend refered/referred refering/referring relevent/relevant repitition/repetition \
      responsability/responsibility responsable/responsible seige/siege sentance/sentence similiar/similar \
      speach/speech strenght/strength succesful/successful successfull/successful sucess/success \
      suprise/surprise tommorow/tomorrow truely/truly usefull/useful vaccuum/vacuum wierd/weird \
      writting/writing writen/written arguement/argument specifed/specified spefication/specification \
      implmentation/implementation implemention/implementation algorithim/algorithm algoritm/algorithm \
      attribue/attribute avaliable/available availible/available availabe/available defintion/definition \
      defintions/definitions defualt/default descripton/description diferent/different follwing/following \
      folowing/following funtion/function happend/happened identifer/identifier indentifier/identifier \
      initalize/initialize lanaguage/language langauge/language liason/liaison mutiple/multiple \
      neccessarily/necessarily ocurred/occurred overriden/overridden peice/piece performace/performance \
      postion/position proprety/property recieving/receiving reponse/response reqeust/request \
      requirment/requirement requirments/requirements seperator/separator sepcified/specified \
      statment/statement statments/statements structre/structure sucessfully/successfully \
      successfuly/successfully supress/suppress targetted/targeted transfered/transferred \
      undefiend/undefined alot/a_lot noone/no_one infact/in_fact aswell/as_well eachother/each_other \
      atleast/at_least inspite/in_spite unneccessary/unnecessary usualy/usually valuse/values varible/variable \
      visable/visible wether/whether withing/within wihtout/without adn/and taht/that thsi/this \
      exmaple/example inital/initial exisiting/existing explicitely/explicitly acording/according \
      accross/across agressive/aggressive apparant/apparent basicly/basically compatability/compatibility \
      correspoding/corresponding curent/current currenly/currently desireable/desirable \
      doesnt/doesn't dont/don't cant/can't wont/won't isnt/isn't
      """,
    spellings: """
      defence/defense offence/offense offences/offenses licence/license licences/licenses pretence/pretense practise/practice centre/center \
      centres/centers theatre/theater theatres/theaters metre/meter metres/meters litre/liter litres/liters \
      fibre/fiber cancelled/canceled cancelling/canceling travelled/traveled travelling/traveling \
      travellers/travelers labelled/labeled labelling/labeling modelled/modeled modelling/modeling \
      signalled/signaled fuelled/fueled fulfil/fulfill fulfilment/fulfillment enrol/enroll \
      enrolment/enrollment instalment/installment instalments/installments skilful/skillful \
      catalogue/catalog dialogue/dialog judgement/judgment acknowledgement/acknowledgment grey/gray \
      ageing/aging analyse/analyze analysed/analyzed analysing/analyzing paralyse/paralyze \
      jewellery/jewelry manoeuvre/maneuver plough/plow sceptical/skeptical aluminium/aluminum \
      whilst/while amongst/among towards/toward learnt/learned spelt/spelled burnt/burned \
      programme/program programmes/programs behaviour/behavior behaviours/behaviors colour/color \
      colours/colors coloured/colored favour/favor favours/favors favourable/favorable favourite/favorite \
      honour/honor honours/honors honoured/honored labour/labor neighbour/neighbor neighbours/neighbors \
      neighbouring/neighboring neighbourhood/neighborhood harbour/harbor rumour/rumor endeavour/endeavor \
      endeavours/endeavors humour/humor vapour/vapor flavour/flavor vigour/vigor rigour/rigor odour/odor \
      armour/armor saviour/savior e-mail/email e-mails/emails co-operate/cooperate \
      co-operation/cooperation co-ordinate/coordinate co-ordination/coordination \
      co-ordinated/coordinated till/until year_old/year-old years_old/years-old long_term/long-term \
      short_term/short-term medium_term/medium-term full_time/full-time part_time/part-time real_time/real-time \
      high_level/high-level low_level/low-level high_quality/high-quality large_scale/large-scale \
      small_scale/small-scale so_called/so-called well_known/well-known well_being/well-being \
      decision_making/decision-making up_to_date/up-to-date state_of_the_art/state-of-the-art \
      end_to_end/end-to-end face_to_face/face-to-face day_to_day/day-to-day follow_up/follow-up on_site/on-site \
      right_angle/right-angle life_threatening/life-threatening world_wide/worldwide micro-chipping/microchipping
      """,
    grammar: """
      should_of/should_have could_of/could_have would_of/would_have must_of/must_have might_of/might_have \
      more_then/more_than less_then/less_than rather_then/rather_than other_then/other_than \
      better_then/better_than greater_then/greater_than fewer_then/fewer_than larger_then/larger_than \
      smaller_then/smaller_than higher_then/higher_than lower_then/lower_than later_then/later_than \
      depend_of/depend_on depends_of/depends_on interested_on/interested_in \
      informations/information advices/advice equipments/equipment softwares/software knowledges/knowledge \
      feedbacks/feedback furnitures/furniture evidences/evidence \
      has_knew/has_known have_knew/have_known has_saw/has_seen have_saw/have_seen has_grew/has_grown \
      have_grew/have_grown has_fell/has_fallen have_fell/have_fallen has_spoke/has_spoken \
      have_spoke/have_spoken has_broke/has_broken have_broke/have_broken has_drew/has_drawn \
      have_drew/have_drawn is_knew/is_known are_knew/are_known was_wrote/was_written were_wrote/were_written \
      was_took/was_taken were_took/were_taken was_chose/was_chosen were_chose/were_chosen \
      is/are was/were has/have does/do it's/its they're/their you're/your a/an don't/do_not don't/doesn't \
      doesn't/does_not didn't/did_not can't/cannot can't/can_not won't/will_not isn't/is_not \
      aren't/are_not wasn't/was_not weren't/were_not hasn't/has_not haven't/have_not hadn't/had_not \
      shouldn't/should_not wouldn't/would_not couldn't/could_not needn't/need_not mustn't/must_not \
      it's/it_is that's/that_is there's/there_is we're/we_are we've/we_have we'll/we_will they're/they_are \
      they've/they_have they'll/they_will you're/you_are you've/you_have you'll/you_will i'm/i_am \
      i've/i_have i'll/i_will let's/let_us cannot/can_not has_went/has_gone have_went/have_gone \
      is_ran/is_run are_ran/are_run was_ran/was_run were_ran/were_run be_ran/be_run has_ran/has_run \
      have_ran/have_run has_became/has_become have_became/have_become has_began/has_begun \
      have_began/have_begun is_wrote/is_written are_wrote/are_written has_wrote/has_written \
      have_wrote/have_written is_took/is_taken are_took/are_taken has_took/has_taken have_took/have_taken \
      is_gave/is_given are_gave/are_given has_gave/has_given have_gave/have_given is_did/is_done \
      has_did/has_done have_did/have_done has_came/has_come have_came/have_come is_chose/is_chosen \
      are_chose/are_chosen has_chose/has_chosen have_chose/have_chosen \
      accept/accepts agree/agrees allow/allows appear/appears apply/applies arise/arises \
      assert/asserts assume/assumes avoid/avoids become/becomes begin/begins believe/believes \
      belong/belongs bring/brings choose/chooses comply/complies conclude/concludes confirm/confirms \
      consider/considers consist/consists constitute/constitutes contain/contains continue/continues \
      create/creates decide/decides declare/declares define/defines depend/depends derive/derives \
      describe/describes determine/determines differ/differs disclose/discloses enable/enables \
      ensure/ensures establish/establishes exceed/exceeds exist/exists expect/expects explain/explains \
      fail/fails follow/follows forbid/forbids generate/generates give/gives happen/happens \
      identify/identifies imply/implies impose/imposes include/includes incur/incurs \
      indicate/indicates insist/insists intend/intends involve/involves keep/keeps know/knows \
      maintain/maintains make/makes mean/means obtain/obtains occur/occurs operate/operates own/owns \
      perform/performs possess/possesses prefer/prefers prevent/prevents proceed/proceeds \
      prohibit/prohibits protect/protects prove/proves provide/provides receive/receives \
      recommend/recommends refer/refers reflect/reflects reject/rejects relate/relates rely/relies \
      remain/remains remove/removes represent/represents require/requires retain/retains \
      satisfy/satisfies say/says seem/seems send/sends serve/serves specify/specifies submit/submits \
      suggest/suggests tell/tells undertake/undertakes understand/understands violate/violates \
      write/writes
      """,
    synonyms: """
      in_the_event_that/if pursuant_to/under is_able_to/can are_able_to/can set_up/established \
      in_order_to/to prior_to/before faithfully/sincerely utilise/use utilize/use commence/begin
      """,
    articles: "a an the",
    articleGuards: """
      few little both all half hundred thousand dozen lot number one two three four five six seven eight nine \
      ten only other same whole most more
      """,
    combining: "self ex non semi quasi",
    compoundGuards: """
      no not non all any every each some few many much more most less least half double single whole part \
      first second third fourth fifth last next new old young small large big great little long short high low \
      heavy light used foreign domestic fine good bad better best free full open hot cold deep wide strong \
      weak early late public private senior junior red black white green common general special under over \
      out off down after before with when where what there here how any body time man men woman the this that \
      re pre anti co multi inter post per sub super counter
      """,
    closedPrefixes: "under over by out up on off down cross counter super semi anti non micro",
    closedParticles: "off up out in on down over back away through",
    extents: "old long high wide deep tall thick",
    irregularPlurals:
      "children people men women persons police cattle data criteria teeth feet mice",
    relatives: "which that who",
    subjects: "they we you i he she it who",
    objects: "a an the him her them us me it himself herself itself themselves ourselves",
    plurals: "several many few various numerous these those",
    singulars: "a an each every another this one",
    demonstratives: "this/these that/those",
    parts: "one of", definites: "the these those its their our his her your my",
    nounPlurals:
      "goods customs arms damages works sales savings premises news sports physics ethics securities",
    relativeGuards: """
      of in on to for at by from with under upon about than decide decided determine determined know say said \
      and or but not
      """,
    doubled: """
      the a an of to in on for and or is are was were be by with as at from it this we they will shall must
      """,
    capitalized: """
      march polish turkey china august reading nice state will mark may us it who aids act job jobs bill
      """)
}
