/// The script of a page on which somebody decides the conflicts of a merge, beside `DeskCore`. It does what `ConflictDesk`
/// and `ConflictSession` do, and writes the same file.
enum ConflictScript {
  static let hash = "tE37B16X3Zp19Lx53y+E8extKkfglI2osHtEDkGwjgQ="
  static let text: StaticString = #"""
    (function(){
    'use strict';
    var d=document,K=Desk(),D=K.data,W=D.words,items=D.items,el=K.el,say=K.say,J=JSON.stringify,ordering=null;
    // A mark without a name is of whoever stands in the field.
    function fresh(){return {x:null,c:'',by:null}}
    function spots(){return items.map(function(x,i){return [i,-1]})}
    function index(it,draft){return it.variants.findIndex(function(v){return v.drafts.indexOf(draft)>=0})}
    function drafts(list){return {choice:'drafts',drafts:list}}
    function offers(it,x){
      if(x.choice==='drafts')return Array.isArray(x.drafts)&&x.drafts.length>0&&x.drafts.every(function(n,k){return index(it,n)>=0&&x.drafts.indexOf(n)===k});
      return x.choice==='base'||x.choice==='proposal'&&it.proposal!==null||x.choice==='text'&&typeof x.text==='string'}
    function name(v){return v.drafts.map(function(n){return D.names[n-1]}).join(W.comma)}

    // One behind the other, as the merge does it: a variant's tails are what it adds behind each of the others.
    function joined(it,list){
      var text='',last=-1;
      list.forEach(function(n){var i=index(it,n),v=it.variants[i];if(!v.text)return;text+=last<0?v.text:v.tails[last];last=i});
      return text}
    function text(it,x){return x.choice==='text'?x.text:x.choice==='base'?it.base:x.choice==='proposal'?it.proposal:joined(it,x.drafts)}
    function bare(it,t){t=t.replace(/[ \n\t]+$/,'');return it.edge&&t.indexOf(it.edge)===0?t.slice(it.edge.length):t}

    function file(){
      var by=el('by').value.trim(),out=[];
      items.forEach(function(it,i){
        var m=K.marks[i],who=m.by===null?by:m.by;if(!m.x&&!m.c)return;
        var r=Object.assign({conflict:it.id},m.x);if(m.c)r.comment=m.c;if(who)r.by=who;r.quote=it.quote;out.push(r)});
      function lines(list){return list.map(function(x){return '\n'+J(x)}).join(',')}
      return '{"format":"draftdiff.resolutions","version":1,\n"base":'+J(D.base)+',\n"sides":['+D.sides.map(function(x){return J(x)}).join(',')+']'+
        (D.output?',\n"output":'+J(D.output):'')+',\n"resolutions":['+lines(out.concat(K.others))+']}\n'}
    function read(f){
      if(!f||f.format!=='draftdiff.resolutions'||f.version!==1||!Array.isArray(f.resolutions))return say(W.noDecisions);
      var ids=items.map(function(it){return it.id}),list=f.resolutions.filter(function(r){return r&&typeof r.conflict==='string'&&(typeof r.choice==='string'||typeof r.comment==='string')});
      if(list.some(function(r){var i=ids.indexOf(r.conflict);return i>=0&&r.choice!==undefined&&!offers(items[i],r)}))return say(W.noDecisions);
      return list}
    function take(list){
      K.marks=items.map(fresh);K.others=[];
      list.forEach(function(r){
        var i=items.findIndex(function(it){return it.id===r.conflict}),x=null;if(i<0){K.others.push(r);return}
        if(r.choice){x={choice:r.choice};if(r.choice==='text')x.text=r.text;if(r.choice==='drafts')x.drafts=r.drafts}
        K.marks[i]={x:x,c:typeof r.comment==='string'?r.comment:'',by:typeof r.by==='string'?r.by:''}})}

    function state(it,m){
      if(!m.x)return W.undecided;
      var by=m.by!==null&&m.by!==el('by').value.trim()&&m.by?W.by.replace('%1',m.by):'';
      if(m.x.choice==='text')return '✎ '+W.ownText+by;
      return '✓ '+(m.x.choice==='drafts'?m.x.drafts.map(function(n){return name(it.variants[index(it,n)])}).join(W.then):W[m.x.choice])+by}
    function pressed(it,m,v){
      var x=m.x;if(!x)return false;
      if(x.choice==='drafts')return x.drafts.length>1?v==='b':v===String(index(it,x.drafts[0])+1);
      return v===({base:'0',proposal:'p',text:'e'})[x.choice]}
    function render(i){
      var it=items[i],m=K.marks[i],b=K.box([i,-1]);
      b.querySelectorAll('button[data-v]').forEach(function(x){if(x.dataset.v==='c')return;var on=pressed(it,m,x.dataset.v);x.setAttribute('aria-pressed',on);var q=x.closest('.q');if(q)q.classList.toggle('on',on)});
      b.querySelector('.s').textContent=state(it,m);
      var r=b.querySelector('.r'),isLong=m.x&&(m.x.choice==='text'||m.x.choice==='drafts'&&m.x.drafts.length>1);
      r.hidden=!isLong;r.textContent=isLong?bare(it,text(it,m.x))||W.nothing:'';
      var c=b.querySelector('.n');c.hidden=!m.c;c.textContent=m.c?W.comment+W.colon+m.c:'';
      b.classList.toggle('done',!!m.x);b.closest('.c').classList.toggle('done',!!m.x)}

    function set(list,body){
      var changed=list.filter(function(i){
        var m=K.copy(K.marks[i]);body(m);m.by=null;return J([m.x,m.c,m.by])!==J([K.marks[i].x,K.marks[i].c,K.marks[i].by])});
      if(!changed.length)return;
      K.record(changed);changed.forEach(function(i){body(K.marks[i]);K.marks[i].by=null});K.changed(changed)}
    function decide(i,x){
      ordering=null;set([i],function(m){m.x=x});say(state(items[i],K.marks[i]));K.now=[i,-1];K.step(1,true)}
    function decideOpen(x,isMeant){
      var list=items.map(function(it,i){return i}).filter(function(i){return !K.marks[i].x&&offers(items[i],x)&&isMeant(items[i])});
      if(!list.length)return say(W.nothingOpen);
      set(list,function(m){m.x=x});say(K.fill(W.decided,list.length));if(K.marks[K.now[0]].x)K.step(1,true)}
    function here(it){return it.section===items[K.now[0]].section}
    function variant(i,k){var v=items[i].variants[k];if(v)decide(i,drafts([v.drafts[0]]));else say(W.noSuchDraft)}
    function clear(i){if(!K.marks[i].x)return say(W.nothingDecided);set([i],function(m){m.x=null})}
    function edit(i){
      var it=items[i],x=K.marks[i].x||(it.proposal===null?drafts(it.variants.map(function(v){return v.drafts[0]})):{choice:'proposal'});
      ordering=null;K.ask([i,-1],W.ownText,bare(it,text(it,x)),function(t){decide(i,{choice:'text',text:t})})}
    function comment(i){
      ordering=null;K.ask([i,-1],W.comment,K.marks[i].c,function(t){set([i],function(m){m.c=t});K.show()})}

    // All of them, in an order that is asked for; the last one has but one place.
    function ask(i,order){
      var it=items[i],f=K.form([i,-1]),p=d.createElement('p'),first;ordering={at:i,order:order};
      p.textContent=W.orderPrompt+order.map(function(k){return name(it.variants[k])}).join(W.then);f.append(p);
      it.variants.forEach(function(v,k){if(order.indexOf(k)>=0)return;var b=K.button((k+1)+' '+name(v),function(){pick(k)});first=first||b;f.append(b)});
      if(order.length>1)f.append(K.button(W.keep,finish));
      f.append(K.button(W.cancel,cancel));f.setAttribute('role','group');f.setAttribute('aria-label',W.orderPrompt);
      first.focus();f.scrollIntoView({block:'nearest'})}
    function pick(k){
      var it=items[ordering.at],more=ordering.order.concat([k]);
      if(more.length+1<it.variants.length)return ask(ordering.at,more);
      done(more.concat(it.variants.map(function(v,n){return n}).filter(function(n){return more.indexOf(n)<0})))}
    function finish(){done(ordering.order)}
    function done(order){var i=ordering.at,it=items[i];cancel();decide(i,drafts(order.map(function(k){return it.variants[k].drafts[0]})))}
    function cancel(){ordering=null;K.close()}
    function answer(e){
      if(!ordering)return null;
      if(ordering.at!==K.now[0]){cancel();return null}
      var it=items[ordering.at],order=ordering.order,k=e.key==='o'?index(it,1):e.key==='t'?index(it,2):/^[1-9]$/.test(e.key)?e.key-1:-1;
      if(e.key==='Escape')return cancel;
      if(e.key==='Backspace')return function(){ask(ordering.at,order.slice(0,-1))};
      if(e.key==='Enter')return e.target.tagName==='BUTTON'||order.length<2?null:finish;
      if(e.key.length>1||e.key===' ')return null;
      return k>=0&&it.variants[k]&&order.indexOf(k)<0?function(){pick(k)}:function(){}}

    function act(s,v){
      var i=s[0];if(/^[1-9]/.test(v))return variant(i,v-1);
      if(v==='0')decide(i,{choice:'base'});else if(v==='p')proposal(i);else if(v==='b')ask(i,[]);else if(v==='e')edit(i);else comment(i)}
    function proposal(i){if(items[i].proposal===null)say(W.noProposal);else decide(i,{choice:'proposal'})}
    function side(n){var k=index(items[K.now[0]],n);variant(K.now[0],k)}
    var keys={o:function(){side(1)},t:function(){side(2)},x:function(){clear(K.now[0])},
      O:function(){decideOpen(drafts([1]),here)},T:function(){decideOpen(drafts([2]),here)},P:function(){decideOpen({choice:'proposal'},function(){return true})}};
    '0123456789pbec'.split('').forEach(function(k){keys[k]=function(){act(K.now,k)}});
    Object.assign(K,{store:'draftdiff:'+[D.base].concat(D.sides).map(function(f){return f.sha256}).join(':'),spots:spots,isDone:function(s){return !!K.marks[s[0]].x},
      sectionOf:function(s){return items[s[0]].section},render:render,file:file,read:read,take:take,act:act,answer:answer,keys:keys,
      initial:function(){return {format:'draftdiff.resolutions',version:1,resolutions:D.resolutions}}});
    K.marks=items.map(fresh);K.start();
    })();
    """#
}
